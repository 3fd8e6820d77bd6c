"""The tables of the list and of a filing, as somebody would map them who has one application and one database."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Tenant(models.Model):
    id = models.UUIDField(primary_key=True)
    slug = models.TextField()
    zone = models.TextField()
    locale = models.TextField()
    active = models.BooleanField()

    class Meta:
        managed, db_table = False, "tenant"


class Department(models.Model):
    id = models.UUIDField(primary_key=True)
    tenant = models.ForeignKey(Tenant, models.DO_NOTHING)
    name = models.TextField()
    active = models.BooleanField()

    class Meta:
        managed, db_table = False, "department"


class Source(models.Model):
    id = models.UUIDField(primary_key=True)
    tenant = models.ForeignKey(Tenant, models.DO_NOTHING)
    code = models.TextField()
    name = models.TextField()

    class Meta:
        managed, db_table = False, "source"


class Person(models.Model):
    id = models.UUIDField(primary_key=True)
    tenant = models.ForeignKey(Tenant, models.DO_NOTHING)
    person_id = models.UUIDField()
    name = models.TextField()

    class Meta:
        managed, db_table = False, "person"


class Complaint(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    tenant = models.ForeignKey(Tenant, models.DO_NOTHING)
    reference = models.TextField()
    title = models.TextField()
    description = models.TextField()
    language = models.TextField()
    category = models.TextField(default="complaint")
    flags = ArrayField(models.TextField(), default=list)
    priority = models.TextField(default="medium")
    severity = models.TextField(null=True)
    channel = models.TextField(default="web")
    source = models.ForeignKey(Source, models.DO_NOTHING, null=True)
    department = models.ForeignKey(Department, models.DO_NOTHING, null=True)
    patient_id = models.UUIDField(null=True)
    involved_staff_ids = ArrayField(models.UUIDField(), default=list)
    external_reference = models.TextField(null=True)
    remedy_sought = models.TextField(null=True)
    incident_date = models.DateField(null=True)
    status = models.TextField(default="open")
    sub_status = models.TextField(null=True, default="new")
    closed_as = models.TextField(null=True)
    assignee_id = models.UUIDField(null=True)
    owner_agent_id = models.UUIDField(null=True)
    created_by = models.UUIDField(null=True)
    created_by_type = models.TextField(default="user")
    received_at = models.DateTimeField()
    due_at = models.DateTimeField()
    breached_at = models.DateTimeField(null=True)
    cycle = models.IntegerField(default=1)
    version = models.IntegerField(default=1)
    event_seq = models.IntegerField(default=1)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        managed, db_table = False, "complaint"

    @property
    def is_running(self):
        return self.status in ("open", "in_progress")


class Party(models.Model):
    complaint = models.OneToOneField(Complaint, models.DO_NOTHING, primary_key=True, db_column="id")
    tenant = models.ForeignKey(Tenant, models.DO_NOTHING)
    name = models.TextField(null=True)
    phone = models.TextField(null=True)
    email = models.TextField(null=True)
    relation = models.TextField(null=True)
    consent = models.BooleanField(null=True)

    class Meta:
        managed, db_table = False, "party"


class TimelineEntry(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    tenant = models.ForeignKey(Tenant, models.DO_NOTHING)
    complaint = models.ForeignKey(Complaint, models.DO_NOTHING)
    event_seq = models.IntegerField(default=1)
    at = models.DateTimeField()
    action = models.TextField()
    actor_id = models.UUIDField(null=True)
    public = models.BooleanField(default=True)
    cycle = models.IntegerField(default=1)
    details = models.JSONField()

    class Meta:
        managed, db_table = False, "timeline_entry"


class ReferenceCounter(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    tenant = models.ForeignKey(Tenant, models.DO_NOTHING)
    year = models.IntegerField()
    last = models.IntegerField()

    class Meta:
        managed, db_table = False, "reference_counter"
