"""The two pages that show what the API is for."""

from __future__ import annotations

import pytest
from uis_callapi_sandbox import Sandbox

pytest.importorskip("playwright", reason="needs Playwright: pip install playwright")

from playwright.sync_api import expect

from .browser import Watched
from .test_placing import turn


def test_click_to_call(seen: Watched, sandbox: Sandbox) -> None:
    """The operator rings, then the client; the card tells the operator what to do, and keeps the history."""
    seen.open("/demo/crm")
    seen.page.click(".call")
    expect(seen.at(".status")).to_have_text("Your phone rings: pick up.")
    turn(seen, "next")
    expect(seen.at(".status")).to_have_text("You are up. The client's phone rings.")
    turn(seen, "next")
    expect(seen.at(".status")).to_have_text("You are talking.")
    seen.picture("crm")
    turn(seen, "idle")
    expect(seen.at(".status")).to_have_text("The talk is over.")
    expect(seen.at(".history .badge")).to_have_text("success")
    params = sandbox.calls[0].params
    assert (params.first_call, params.numa, params.numb, params.numc) == (
        "numc",
        "74951234567",
        "74993720692",
        "79164572521",
    )


def test_a_contact_whose_line_is_busy(seen: Watched) -> None:
    """It says whose, and a lost answer is said as well."""
    seen.open("/demo/crm")
    seen.page.click("text=Boris Orlov")
    seen.page.click(".call")
    expect(seen.at(".status")).to_have_text("Your phone rings: pick up.")
    turn(seen, "idle")
    expect(seen.at(".status")).to_have_text("No talk. A: busy.")


def test_call_the_supplier(seen: Watched, sandbox: Sandbox) -> None:
    """Both phones show the service number, and neither the number of the other."""
    seen.open("/demo/supplier")
    visitor, supplier = seen.at(".phone").first, seen.at(".phone").last
    expect(visitor).to_have_attribute("data-doing", "idle")
    seen.page.fill('[name="visitor"]', "+7 (495) 765-43-21")
    seen.page.click(".call")
    expect(visitor).to_have_attribute("data-doing", "ringing")
    expect(visitor.locator(".caller")).to_have_text("74993720692")
    expect(supplier).to_have_attribute("data-doing", "idle")
    turn(seen, "next")
    expect(visitor).to_have_attribute("data-doing", "message")
    expect(supplier).to_have_attribute("data-doing", "ringing")
    expect(supplier.locator(".caller")).to_have_text("74993720692")
    seen.picture("supplier-rings")
    turn(seen, "10")
    expect(visitor).to_have_attribute("data-doing", "talk")
    expect(supplier).to_have_attribute("data-doing", "talk")
    seen.picture("supplier-talks")
    turn(seen, "idle")
    expect(seen.at(".status")).to_have_text("Thank you for your call.")
    assert sandbox.calls[0].params.numa == "74957654321"
    assert sandbox.calls[0].params.first_call == "numa"


def test_a_visitor_without_a_number(seen: Watched) -> None:
    """Is told so at the field."""
    seen.open("/demo/supplier")
    seen.page.fill('[name="visitor"]', "12")
    seen.page.click(".call")
    expect(seen.at(".field .error")).to_contain_text("`$.numa`")
