"""``python -m tests.typing``: the types as users see them, from the built wheel in environments that hold nothing else.

The projects that are checked lie outside of this checkout, so that none of its folders can be found from them.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from ..environments import PINS, ROOT, Environment, Failed, build, environment, wanted
from .checkers import Finding, completeness, mypy, pyright
from .marks import FEWEST, HERE, judge, marks

CHECKERS: Mapping[str, Callable[[Path, Environment, Sequence[str]], list[Finding]]] = {"mypy": mypy, "pyright": pyright}
CALLS = tuple(HERE / f"{name}{version}.py" for version in ("", "_v4_0") for name in ("accepts", "refuses"))
SEEN: Mapping[str, tuple[Sequence[Path], Sequence[str]]] = {
    "": (CALLS, ["uis_callapi"]),
    "all": (
        [ROOT / "examples" / "demo.py", ROOT / "tests" / "plugin" / "shop" / "test_shop.py"],
        ["uis_callapi", "uis_callapi_sandbox"],
    ),
}
"""By extra: the files that users of it may write, and the packages that they see."""

AT_ONCE = 2
"""Checkers that run side by side."""


def _questions(extra: str, folder: Path, wheel: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    files, packages = SEEN[extra]
    label = extra or "plain"
    with_it = [wanted(wheel, extra), *(["pytest"] if extra else [])]  # who has tests has pytest, and its fixture
    here = environment(folder / f"environment-{label}", Path(sys.executable), *with_it, *PINS)
    project = folder / f"project-{label}"
    project.mkdir()
    for path in files:
        shutil.copy(path, project)
    installed = here.installed()
    if ("starlette" in installed) != bool(extra):
        raise Failed(f"starlette belongs to the extras and not to a plain install; {label} has {', '.join(installed)}")
    names = [path.name for path in files]
    for checker, check in CHECKERS.items():
        yield f"{label}, {checker}", partial(_judged, checker, files, partial(check, project, here, names))
    for package in packages:
        yield f"{label}, verifytypes", partial(completeness, project, here, package)


def _judged(checker: str, files: Sequence[Path], check: Callable[[], list[Finding]]) -> str:
    return judge(checker, files, check())


def main() -> int:
    """Return 1 if a user would see something else than is promised."""
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="uis-callapi-typing-") as name, ThreadPoolExecutor(AT_ONCE) as pool:
        folder = Path(name).resolve()
        try:
            if len(marks(HERE / "refuses.py")) < FEWEST:
                raise Failed(f"refuses.py has fewer than {FEWEST} marks")
            print("the types as users see them: the built wheel in empty environments", flush=True)
            (folder / "wheel").mkdir()
            (wheel,) = build(ROOT, folder / "wheel", "--wheel")
            asked: list[tuple[str, Future[str]]] = [
                (what, pool.submit(ask)) for extra in SEEN for what, ask in _questions(extra, folder, wheel)
            ]
        except Failed as failed:
            print(failed, file=sys.stderr)
            return 1
        for what, answer in asked:
            try:
                print(f"  {what:<20} {answer.result()}", flush=True)
            except Failed as failed:
                wrong += 1
                print(f"  {what:<20} FAILED", flush=True)
                print("\n".join(f"    {line}" for line in str(failed).splitlines()), flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
