"""Two addresses."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [path("", views.customers), path("customers/<int:customer_id>/calls", views.call)]
