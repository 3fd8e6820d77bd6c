from django.http import HttpResponse
from django.urls import path

from .views import Complaints

urlpatterns = [
    path("api/v1/complaints", Complaints.as_view()),
    path("readyz", lambda request: HttpResponse("ready")),
]
