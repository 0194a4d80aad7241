"""What importing the package brings along, seen from a process that has imported nothing else."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest

# Lets in what a plain install has, and remembers what else was asked for.
PLAIN_INSTALL = """
    import importlib.abc
    import sys

    class OnlyPlain(importlib.abc.MetaPathFinder):
        def __init__(self):
            self.asked = set()

        def find_spec(self, name, path=None, target=None):
            top = name.partition(".")[0]
            if top in sys.stdlib_module_names or top in ("msgspec", "urllib3", "uis_callapi"):
                return None
            self.asked.add(top)
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    plain = OnlyPlain()
    sys.meta_path.insert(0, plain)
    before = set(sys.modules)
"""


def run(program: str) -> str:
    """Run a program in a fresh interpreter; return what it printed."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", textwrap.dedent(program)], capture_output=True, text=True, timeout=20
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("module", ["uis_callapi", "uis_callapi.v1", "uis_callapi.v1.models", "uis_callapi.v1.server"])
def test_a_plain_install_is_enough(module: str) -> None:
    """msgspec and urllib3; nothing of the extras is even looked for."""
    program = f"""{PLAIN_INSTALL}
    import {module}
    getattr({module}, "Client", None)  # loaded by who asks for it
    third_party = {{name.partition(".")[0] for name in set(sys.modules) - before}} - sys.stdlib_module_names
    print(sorted(third_party - {{"msgspec", "uis_callapi", "urllib3"}}))
    print(sorted(plain.asked & {{"starlette", "uvicorn", "anyio", "uis_callapi_sandbox"}}))
    """
    assert run(program) == "[]\n[]"


def test_what_a_synchronous_program_never_needs_is_not_loaded() -> None:
    """An import is paid for by every start of every command."""
    heavy = ["asyncio", "http.server", "sqlite3", "multiprocessing", "unittest"]
    assert (
        run(f"import sys, uis_callapi; uis_callapi.Client; print([name for name in {heavy} if name in sys.modules])")
        == "[]"
    )


@pytest.mark.parametrize("where", ["uis_callapi", "uis_callapi.v1"])
def test_a_plain_install_has_both_clients(where: str) -> None:
    """The asynchronous one is loaded by who asks for it."""
    program = f"""{PLAIN_INSTALL}
    import {where} as package
    assert "asyncio" not in sys.modules
    print(package.AsyncClient(login="demo", password="demo"))
    """
    assert run(program) == "AsyncClient(base_url='https://callapi.uiscom.ru/v1')"


def test_a_caught_error_loads_no_model() -> None:
    """Of a large API they are the most that there is to load."""
    loaded = "[name for name in sys.modules if name.startswith('uis_callapi.v1.')]"
    program = f"import sys, uis_callapi; uis_callapi.CallApiError; print({loaded})"
    assert run(program) == "['uis_callapi.v1.errors']"


def test_a_name_that_is_not_there() -> None:
    """The lookup that loads AsyncClient late takes nothing else for it."""
    program = """
    import uis_callapi, uis_callapi.v1
    for module in uis_callapi, uis_callapi.v1:
        try:
            module.AsyncClinet
        except AttributeError as error:
            print(error)
    """
    assert run(program).splitlines() == [
        "module 'uis_callapi' has no attribute 'AsyncClinet'",
        "module 'uis_callapi.v1' has no attribute 'AsyncClinet'",
    ]


@pytest.mark.parametrize(("version", "other"), [("v1", "v4_0"), ("v4_0", "v1")])
def test_one_version_costs_nothing_for_the_other(version: str, other: str) -> None:
    """Also when everything of it is used."""
    program = f"""
    import sys
    from uis_callapi.{version} import AsyncClient, Client, methods, models, server
    Client(login="demo", password="demo", base_url="http://127.0.0.1:1").close()
    print(sorted(name for name in sys.modules if name.startswith("uis_callapi.{other}")))
    """
    assert run(program) == "[]"


def test_the_package_loads_its_first_version_only() -> None:
    """And that when somebody asks for something of it."""
    loaded = '[name for name in sys.modules if name.startswith("uis_callapi.v")]'
    assert run(f"import sys, uis_callapi; print({loaded})") == "[]"
    assert run(f"import sys, uis_callapi; uis_callapi.Client; print('uis_callapi.v4_0' in {loaded})") == "False"
    assert run("import uis_callapi; print(uis_callapi.v4_0.Client.__module__)") == "uis_callapi.v4_0.client"
