"""The fixture in projects outside of this repository, with the package as it is installed."""

from __future__ import annotations

import inspect
import re
import shutil

import pytest
from uis_callapi.v1.models import PlaceCallsParams
from uis_callapi_sandbox import SandboxFixture

from ..docs.markdown import shown_tests
from .children import SHOP, Project

MESSAGES = SHOP / "messages.txt"
"""What each failing test says; a line with ``==`` names it, an empty line ends it."""
LOOPBACK = re.compile(r'sun_path=|AF_NETLINK|inet_addr\("127\.0\.0\.1"\)|inet_pton\(AF_INET6, "::1"')


def readme() -> str:
    """Return the test that the README shows."""
    (shown,) = shown_tests("README.md")
    return shown.text


def test_the_ten_lines_of_the_readme(project: Project) -> None:
    project.add("test_leads.py", readme())
    run = project.run()
    assert (run.code, [one.status for one in run.outcomes.values()]) == (0, ["passed"]), run.printed
    (outcome,) = run.outcomes.values()
    assert outcome.seconds < 0.2


def test_nothing_leaves_the_machine(project: Project) -> None:
    """As the kernel saw it: whom any thread of the run connected to, and where it listened."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed: apt-get install strace")
    trace = project.folder / "trace"
    project.add("test_leads.py", readme())
    run = project.run(under=["strace", "-f", "-e", "trace=connect,bind,sendto,sendmsg", "-o", trace])
    assert run.code == 0, run.printed
    with_address = [line for line in trace.read_text("utf-8", "replace").splitlines() if "sa_family" in line]
    assert any("connect(" in line and "127.0.0.1" in line for line in with_address)
    assert [line for line in with_address if not LOOPBACK.search(line)] == []


def test_what_a_shop_tests(project: Project) -> None:
    """Isolation, environment, world, sessions, options, event loops of every kind; no warning on the way."""
    shutil.copy(SHOP / "test_shop.py", project.folder)
    run = project.run()
    assert run.code == 0, run.printed
    assert len(run.outcomes) == 15


def test_assertions_say_what_is_wrong(project: Project) -> None:
    """To the letter; and the test's own line is the last that is shown, not one of the package."""
    shutil.copy(SHOP / "test_failing.py", project.folder)
    expected = dict(re.findall(r"^== (\w+)\n(.+?)\n$", MESSAGES.read_text("utf-8"), re.DOTALL | re.MULTILINE))
    run = project.run("--tb=short")
    told = {name: outcome.message.removeprefix("AssertionError: ") for name, outcome in run.outcomes.items()}
    assert told == expected
    assert "testing.py" not in run.printed


UNUSED = """
    import sys

    def test_something_else():
        loaded = {name.partition(".")[0] for name in sys.modules}
        assert "uis_callapi_sandbox" in loaded
        print(sorted(loaded & {"msgspec", "starlette", "uis_callapi", "uvicorn"}))
        print(sorted(name for name in sys.modules if name.startswith("uis_callapi_sandbox")))
"""


def test_who_does_not_use_it_does_not_pay_for_it(project: Project) -> None:
    """One small module is all that is loaded."""
    project.add("test_other.py", UNUSED)
    run = project.run("-s", "-p", "no:anyio")
    assert run.code == 0, run.printed
    assert "[]\n['uis_callapi_sandbox', 'uis_callapi_sandbox.pytest_plugin']\n" in run.printed


@pytest.mark.parametrize("used", ["test_leads.py", "test_untyped.py"])
def test_without_the_extra(used: str, project: Project) -> None:
    """Who uses it is told what to install; the others do not notice."""
    (project.folder / "modules").mkdir()
    project.add("modules/starlette.py", 'raise ModuleNotFoundError("No module named starlette", name="starlette")')
    project.add("test_leads.py", readme())
    project.add("test_untyped.py", "def test_a_lead(callapi_sandbox): pass")
    project.add("test_other.py", UNUSED)
    run = project.run(used)
    assert [one.status for one in run.outcomes.values()] == ["error"], run.printed
    assert "uis_callapi_sandbox needs starlette and uvicorn: pip install 'uis-callapi[sandbox]'\n" in run.printed
    assert "doors.py" not in run.printed
    assert project.run("test_other.py").code == 0


def test_the_fixtures_are_listed(project: Project) -> None:
    run = project.run("--fixtures", "--markers")
    assert "@pytest.mark.callapi_sandbox(mode=" in run.printed
    run = project.run("--fixtures")
    assert re.search(r"^callapi_sandbox -- .*\n    The UIS Call API on this machine", run.printed, re.MULTILINE)
    assert "_callapi_sandboxes" not in run.printed


def test_every_param_of_a_call_can_be_asserted() -> None:
    params = inspect.signature(SandboxFixture.assert_called_once_with).parameters
    assert set(params) - {"self"} == set(PlaceCallsParams.__struct_fields__)
