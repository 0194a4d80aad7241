"""The errors of the spec: raised by handlers, seen by callers as the classes that were printed for them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .command import Ran, codegen, python
from .conftest import Load
from .hazards import document, method
from .sdks import Colour, Handlers, Loopback, Sdk


def _raised(sdk: Sdk, fault: Exception, *, method: str = "enter", colour: Colour = "sync") -> Exception:
    """Return what a caller of *method* gets when its handler raises *fault*."""
    with Loopback(sdk, Handlers(**{method: fault})) as server, pytest.raises(sdk.error("RpcError")) as caught:
        sdk.call(method, {}, base_url=server.url, colour=colour)
    return caught.value


def test_no_error_hides_a_builtin(tmp_path: Path) -> None:
    errors = [{"code": code, "message": message} for code, message in enumerate(["Overflow", "Timeout error", "Full"])]
    (tmp_path / "a.json").write_text(json.dumps(document(method(errors=errors))), "utf-8")
    assert codegen("generate", "a.json", "--out", ".", cwd=tmp_path) == Ran(0, "", "")
    ran = python(
        "-c",
        "from sdk import *; print(AnsweredOverflowError, AnsweredTimeoutError, FullError, OverflowError)",
        cwd=tmp_path,
        PYTHONPATH=str(tmp_path),
    )
    assert ran.out == " ".join(
        [
            "<class 'sdk.a.errors.AnsweredOverflowError'> <class 'sdk.a.errors.AnsweredTimeoutError'>",
            "<class 'sdk.a.errors.FullError'> <class 'OverflowError'>\n",
        ]
    )


def _fault(sdk: Sdk, code: int, message: str) -> Exception:
    make = sdk.named("server", "RpcFault")
    assert isinstance(make, type) and issubclass(make, Exception)
    return make(code, message)


@pytest.mark.parametrize(
    ("name", "base", "code"),
    [
        ("RefusedError", "RejectedError", -1),
        ("NoSuchVersionError", "RejectedError", 0),
        ("BusyError", "RejectedError", -10),
        ("CrashedError", "ServerFaultError", -30),
        ("UnsaidError", "ServerFaultError", -31),
        ("OnlyHereError", "ServerFaultError", -20),
        ("InvalidParamsError", "RejectedError", -32602),
    ],
)
def test_a_fault_of_a_handler_is_the_same_error_at_the_caller(
    load: Load, client_colour: Colour, name: str, base: str, code: int
) -> None:
    """Whether anything happened decides the base: refused by name, or not known."""
    sdk = load("errors")
    error = _raised(sdk, sdk.fault(name, "here"), colour=client_colour)
    assert type(error) is sdk.error(name)
    assert isinstance(error, sdk.error(base))
    assert (getattr(error, "code", None), getattr(error, "detail", None)) == (code, "here")
    outcome = "not_placed" if base == "RejectedError" else "unknown"
    assert getattr(error, "outcome", None) == outcome


@pytest.mark.parametrize(
    ("code", "message", "name"),
    [
        (-11, "whatever", "BusyError"),
        (-777, "Version not supported", "NoSuchVersionError"),
        (1, "VERSION NOT SUPPORTED", "NoSuchVersionError"),
        (-1, "whatever", "RefusedError"),
        (-2, "Refused", "ServerFaultError"),
        (-21, "Not placed error", "ServerFaultError"),
        (-32600, "Invalid Request", "RejectedError"),
    ],
)
def test_an_answer_is_matched_as_the_spec_says(load: Load, code: int, message: str, name: str) -> None:
    """By codes, by message in any case, and only among the errors that the method lists."""
    sdk = load("errors")
    assert type(_raised(sdk, _fault(sdk, code, message))) is sdk.error(name)


def test_an_error_on_a_method_belongs_to_that_method(load: Load) -> None:
    sdk = load("errors")
    assert type(_raised(sdk, _fault(sdk, -20, "Only here"), method="enter")) is sdk.error("OnlyHereError")
    assert type(_raised(sdk, _fault(sdk, -20, "Only here"), method="leave")) is sdk.error("OnlyHereError2")


def test_a_name_that_the_runtime_has_is_not_taken_from_it(load: Load) -> None:
    sdk = load("errors")
    own = sdk.error("NotPlacedError2")
    assert type(_raised(sdk, _fault(sdk, -21, "Not placed error"), method="leave")) is own
    assert issubclass(sdk.error("RefusedError"), sdk.error("NotPlacedError"))
    assert not issubclass(own, sdk.error("NotPlacedError"))


def test_cause_and_cure_come_from_the_spec(load: Load) -> None:
    sdk = load("errors")
    error = _raised(sdk, sdk.fault("RefusedError"))
    assert (getattr(error, "cause", None), getattr(error, "cure", None)) == ("The door is shut.", "Knock.")
    assert str(error).endswith("Knock.")
    unsaid = getattr(_raised(sdk, sdk.fault("UnsaidError")), "cure", None)
    assert unsaid == "Ask those whom it would have reached, or the server's support, with what error.report() returns"


def test_what_else_a_handler_raises_passes_through(load: Load) -> None:
    with pytest.raises(LookupError, match="a bug of the handler"):
        load("errors").serve(Handlers(enter=LookupError("a bug of the handler")), "enter", "{}")


def test_the_documentation_of_a_method_lists_its_errors(load: Load) -> None:
    said = load("errors").client_method("enter").__doc__ or ""
    for line in (
        "RefusedError: -1 “Refused”",
        "BusyError: -10 or -11 “Busy”",
        "NoSuchVersionError: Whatever the code:",
    ):
        assert line in said
