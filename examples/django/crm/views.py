"""The list, and what its buttons do."""

from __future__ import annotations

from threading import Thread
from uuid import uuid4

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from .calls import look_up, place
from .models import Call, Customer


class Click(forms.Form):
    """What a button sends."""

    key = forms.UUIDField()


@require_GET
def customers(request: HttpRequest) -> HttpResponse:
    """Show everybody, with a key for the next click on each."""
    for call in Call.objects.filter(state__in=Call.OPEN):
        look_up(call)
    rows = [
        (customer, Call.objects.filter(customer=customer).order_by("clicked_at").last(), uuid4())
        for customer in Customer.objects.order_by("name")
    ]
    waiting = any(call and call.state == "intent" for _, call, _ in rows)
    return render(request, "crm/customers.html", {"rows": rows, "waiting": waiting})


@require_POST
@transaction.atomic
def call(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Take the click down; it becomes a call when that is committed, and only once."""
    click = Click(request.POST)
    if not click.is_valid():
        return HttpResponseBadRequest("The button has lost its key: open the list again.")
    customer = get_object_or_404(Customer, pk=customer_id)
    if not Call.objects.filter(customer=customer, state__in=Call.OPEN).exists():
        key = click.cleaned_data["key"]
        _, new = Call.objects.get_or_create(key=key, defaults={"customer": customer})
        if new:
            # The thread stands for your Celery, RQ or Dramatiq: place.delay(key)
            transaction.on_commit(Thread(target=place, args=(key,)).start)
    return redirect(customers)
