"""The tables, and customers: each number brings up one end of a call in the sandbox."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import StateApps

CUSTOMERS = {"Anna": "74951234567", "Boris": "74950009904", "Gleb": "74950009004", "Vera": "74950009900"}


def fill(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    customers = apps.get_model("crm", "Customer").objects
    for name, number in CUSTOMERS.items():
        customers.create(name=name, number=number)


class Migration(migrations.Migration):
    operations: ClassVar[Sequence[Operation]] = [
        migrations.CreateModel(
            "Customer",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=80)),
                ("number", models.CharField(max_length=15)),
            ],
        ),
        migrations.CreateModel(
            "Call",
            [
                ("key", models.UUIDField(primary_key=True, serialize=False)),
                ("customer", models.ForeignKey("crm.customer", models.CASCADE)),
                ("clicked_at", models.DateTimeField(auto_now_add=True)),
                ("state", models.CharField(default="intent", max_length=10)),
                ("reason", models.TextField(blank=True)),
            ],
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
