"""Django as in production: no debugging, connections that stay open, JSON alone, and no session and no admin; it logs what goes wrong."""

import os
from urllib.parse import urlsplit

url = urlsplit(os.environ["DJANGO_POSTGRES_URL"])
ISSUER = os.environ["DJANGO_ISSUER"]

# nothing is signed or stored under it: no session, form or password of Django's is used
SECRET_KEY = "unused"
ALLOWED_HOSTS = ["127.0.0.1"]
INSTALLED_APPS = ["desk"]
ROOT_URLCONF = "desk.urls"
APPEND_SLASH = False
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": url.path.lstrip("/"),
        "USER": url.username,
        "PASSWORD": url.password or "",
        "HOST": url.hostname,
        "PORT": url.port,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"options": "-c search_path=complaint"},
    }
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["desk.tokens.TokenAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "UNAUTHENTICATED_USER": None,
    "UNAUTHENTICATED_TOKEN": None,
}
