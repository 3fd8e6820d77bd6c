"""Files a complaint in one transaction."""

from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from django.db import transaction
from rest_framework.exceptions import ValidationError

from .models import Complaint, Department, Party, ReferenceCounter, Source, TimelineEntry


@transaction.atomic
def file_complaint(user, title, description, department_id, complainant):
    tenant = user.tenant
    now = datetime.now(timezone.utc)
    now = now.replace(microsecond=now.microsecond // 1000 * 1000)
    department = department_id and find_department(tenant, department_id)
    complaint = Complaint.objects.create(
        **{"tenant": tenant, "title": title, "description": description, "language": tenant.locale},
        **{"source": Source.objects.get(tenant=tenant, code="staff"), "department": department},
        **{"owner_agent_id": user.id, "created_by": user.id, "due_at": now + timedelta(days=5)},
        **{"received_at": now, "created_at": now, "updated_at": now},
        reference=next_reference(tenant, now.astimezone(ZoneInfo(tenant.zone)).year),
    )
    Party.objects.create(complaint=complaint, tenant=tenant, **(complainant or {}))
    TimelineEntry.objects.create(
        **{"complaint": complaint, "tenant": tenant, "at": now, "actor_id": user.id},
        **{"action": "complaint.v1.ComplaintSubmitted", "details": {"changes": list(changes_of(complaint))}},
    )
    return complaint


def find_department(tenant, department_id):
    try:
        return Department.objects.get(tenant=tenant, id=department_id, active=True)
    except Department.DoesNotExist as error:
        raise ValidationError({"department_id": "no such department"}) from error


def next_reference(tenant, year):
    counter, made = ReferenceCounter.objects.select_for_update().get_or_create(
        tenant=tenant, year=year, defaults={"last": 1}
    )
    if not made:
        counter.last += 1
        counter.save(update_fields=["last"])
    return f"CMP-{year}-{counter.last:06}"


def changes_of(complaint):
    fields = {
        **{"status": complaint.status, "sub_status": complaint.sub_status, "category": complaint.category},
        **{"priority": complaint.priority, "department": complaint.department_id, "source": complaint.source_id},
        **{"owner_agent": complaint.owner_agent_id, "due_at": complaint.due_at.isoformat(timespec="milliseconds")},
    }
    return ({"field": field, "after": str(after)} for field, after in fields.items() if after is not None)
