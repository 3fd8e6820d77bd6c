"""Complaints as ours shows them. Fields are declared by hand: a ModelSerializer would derive them anew for every request."""

from django.utils import timezone
from rest_framework import serializers


class Moment(serializers.Field):
    def to_representation(self, value):
        return value.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Reference(serializers.Serializer):
    id = serializers.UUIDField()
    name = serializers.CharField()


class PersonReference(serializers.Field):
    """A person by the names that the view has looked up for the whole page."""

    def to_representation(self, value):
        return {"id": str(value), "name": self.context["names"].get(value, "")}


class Complainant(serializers.Serializer):
    name = serializers.CharField(allow_null=True, required=False, default=None)
    relation = serializers.CharField(allow_null=True, required=False, default=None)


class FullComplainant(Complainant):
    phone = serializers.CharField(allow_null=True, required=False, default=None)
    email = serializers.CharField(allow_null=True, required=False, default=None)
    consent = serializers.BooleanField(allow_null=True, required=False, default=None)


class ListedComplaint(serializers.Serializer):
    id = serializers.UUIDField()
    kind = serializers.ReadOnlyField(default="complaint")
    reference = serializers.CharField()
    title = serializers.CharField()
    status = serializers.CharField()
    closed_as = serializers.CharField()
    category = serializers.CharField()
    priority = serializers.CharField()
    received_at = Moment()
    due_at = Moment()
    tenant_id = serializers.UUIDField()
    language = serializers.CharField()
    channel = serializers.CharField()
    created_by_type = serializers.CharField()
    clock = serializers.SerializerMethodField()
    created_at = Moment()
    updated_at = Moment()
    sub_status = serializers.CharField()
    severity = serializers.CharField()
    created_by = serializers.UUIDField()
    created_by_name = serializers.SerializerMethodField()
    external_reference = serializers.CharField()
    remedy_sought = serializers.CharField()
    incident_date = serializers.DateField()
    breached_at = Moment()
    source = Reference()
    department = Reference()
    assignee = PersonReference(source="assignee_id")
    owner_agent = PersonReference(source="owner_agent_id")
    patient = PersonReference(source="patient_id")
    complainant = Complainant(source="party")
    flags = serializers.ReadOnlyField()
    involved_staff = serializers.SerializerMethodField()
    overdue = serializers.SerializerMethodField()
    cycle = serializers.IntegerField()
    version = serializers.IntegerField()

    def get_clock(self, complaint):
        return "running" if complaint.is_running else "stopped"

    def get_created_by_name(self, complaint):
        return self.context["names"].get(complaint.created_by)

    def get_involved_staff(self, complaint):
        names = self.context["names"]
        staff = [{"id": str(one), "name": names.get(one, "")} for one in complaint.involved_staff_ids]
        return sorted(staff, key=lambda one: one["name"])

    def get_overdue(self, complaint):
        return complaint.is_running and complaint.due_at < timezone.now()


class FiledComplaint(ListedComplaint):
    description = serializers.CharField()
    duplicate_of = serializers.ReadOnlyField(default=None)
    resolution = serializers.ReadOnlyField(default=None)
    reopen_until = serializers.ReadOnlyField(default=None)
    orphan = serializers.ReadOnlyField(default=False)
    actions = serializers.SerializerMethodField()
    complainant = FullComplainant(source="party")

    def get_actions(self, _):
        return (
            "acknowledge triage start assign resolve reject mark_duplicate comment note update change_source escalate"
        ).split()


class Filing(serializers.Serializer):
    title = serializers.CharField(max_length=200)
    description = serializers.CharField(max_length=10_000)
    department_id = serializers.UUIDField(required=False, allow_null=True, default=None)
    complainant = FullComplainant(required=False, allow_null=True, default=None)
