"""Who asks, from a token of Keycloak that is verified anew for every request, with the realm's keys kept in memory."""

from dataclasses import dataclass
from functools import cache
from uuid import UUID

import jwt
from django.conf import settings
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed

from .models import Tenant

keys = jwt.PyJWKClient(f"{settings.ISSUER}/protocol/openid-connect/certs", cache_keys=True)


@dataclass(frozen=True)
class User:
    id: UUID
    tenant: Tenant
    is_authenticated = True


@cache
def tenant_of(slug):
    return Tenant.objects.get(slug=slug, active=True)


class TokenAuthentication(BaseAuthentication):
    def authenticate(self, request):
        scheme, _, token = get_authorization_header(request).decode().partition(" ")
        if scheme.lower() != "bearer":
            return None
        try:
            key = keys.get_signing_key_from_jwt(token)
            claims = jwt.decode(token, key, algorithms=["RS256"], audience="redress-api", issuer=settings.ISSUER)
            slug = claims["groups"][0].split("/")[1].removeprefix("t.")
            return User(UUID(claims["sub"]), tenant_of(slug)), token
        except (jwt.PyJWTError, KeyError, IndexError, ValueError, Tenant.DoesNotExist) as error:
            raise AuthenticationFailed("a token of nobody") from error

    def authenticate_header(self, request):
        return "Bearer"
