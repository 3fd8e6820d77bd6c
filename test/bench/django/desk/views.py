from rest_framework import generics, pagination, status
from rest_framework.response import Response

from .filing import file_complaint
from .models import Complaint, Person
from .serializers import FiledComplaint, Filing, ListedComplaint


class NewestFirst(pagination.CursorPagination):
    ordering = ("-created_at", "-id")
    page_size = 25
    page_size_query_param = "limit"
    max_page_size = 100

    def encode_cursor(self, cursor):
        """The cursor alone, where DRF answers with the address of the next page."""
        return super().encode_cursor(cursor).partition("cursor=")[2].partition("&")[0]

    def get_paginated_response(self, data):
        return Response({"items": data, "next_cursor": self.get_next_link()})


class Complaints(generics.ListCreateAPIView):
    """The newest complaints of the tenant: the page with what it belongs to, then whom it names."""

    serializer_class = ListedComplaint
    pagination_class = NewestFirst

    def get_queryset(self):
        newest = Complaint.objects.filter(tenant=self.request.user.tenant)
        return newest.select_related("source", "department", "party").defer("description")

    def list(self, request):
        page = self.paginate_queryset(self.get_queryset())
        context = {"names": self.names_in(page)}
        return self.get_paginated_response(ListedComplaint(page, many=True, context=context).data)

    def create(self, request):
        filing = Filing(data=request.data)
        filing.is_valid(raise_exception=True)
        complaint = file_complaint(request.user, **filing.validated_data)
        answer = FiledComplaint(complaint, context={"names": self.names_in([complaint])})
        return Response(answer.data, status=status.HTTP_201_CREATED)

    def names_in(self, complaints):
        ids = set()
        for one in complaints:
            ids.update((one.assignee_id, one.owner_agent_id, one.created_by, one.patient_id, *one.involved_staff_ids))
        people = Person.objects.filter(tenant=self.request.user.tenant, person_id__in=ids - {None})
        return dict(people.values_list("person_id", "name"))
