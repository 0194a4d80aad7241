"""What the pages and the workflow around the code name is there."""

from __future__ import annotations

import re
import shlex
import tomllib
from importlib.metadata import version
from pathlib import Path

import msgspec
import yaml

from codegen.diff.changes import Level

from .markdown import ROOT, rows

WORKFLOW = ROOT / ".github" / "workflows" / "ci.yml"
PUBLISHING = WORKFLOW.with_name("docs.yml")


class _Step(msgspec.Struct):
    run: str = ""
    uses: str = ""
    options: dict[str, object] = msgspec.field(default_factory=dict[str, object], name="with")


class _Strategy(msgspec.Struct):
    matrix: dict[str, list[str]] = {}


class _Job(msgspec.Struct):
    steps: list[_Step]
    timeout: int = msgspec.field(name="timeout-minutes")
    """No job may run without one."""
    strategy: _Strategy = msgspec.field(default_factory=_Strategy)


class _Workflow(msgspec.Struct):
    jobs: dict[str, _Job]
    permissions: dict[str, str]


class _Project(msgspec.Struct):
    version: str
    classifiers: list[str]
    requires_python: str = msgspec.field(name="requires-python")


class _Toml(msgspec.Struct):
    project: _Project


def workflow(path: Path = WORKFLOW) -> _Workflow:
    """Return a workflow; one without permissions or timeouts is refused."""
    # All scalars as text: to other loaders of YAML 1.1 the key ``on`` is true.
    read: object = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    return msgspec.convert(read, _Workflow, strict=False)


_INSTALLS = "sudo apt-get install -y "


def made(job: _Job) -> list[str]:
    """Return the targets that a job makes, all of its commands being such, or putting in place what a test needs."""
    commands = [shlex.split(step.run) for step in job.steps if step.run and not step.run.startswith(_INSTALLS)]
    assert all(command[0] == "make" and command[2] == "PYTHON=python" for command in commands)
    return [command[1] for command in commands]


def targets() -> set[str]:
    """Return what ``make`` can be asked for."""
    return set(re.findall(r"^\.PHONY: (\S+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def test_the_workflow_makes_what_there_is() -> None:
    for name, job in workflow().jobs.items():
        assert made(job) and set(made(job)) <= targets(), name


def test_the_workflow_does_what_decides_whether_a_change_lands() -> None:
    """The targets of .ci/run, in its order, on every Python that the package says it is for."""
    decides = re.findall(r"^make (\S+)$", (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)
    test = workflow().jobs["test"]
    assert made(test) == decides and decides
    project = msgspec.convert(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8")), _Toml).project
    said = [line.rpartition(" ")[2] for line in project.classifiers if re.search(r":: Python :: 3\.\d+$", line)]
    versions = test.strategy.matrix["python"]
    assert set(said) <= set(versions)
    assert project.requires_python == f">={versions[0]}"


def test_the_release_is_checked_on_the_same_pythons() -> None:
    jobs = workflow().jobs
    (setup,) = [step for step in jobs["release"].steps if "setup-python" in step.uses]
    everywhere = jobs["test"].strategy.matrix["python"]
    assert sorted(str(setup.options["python-version"]).split()) == everywhere
    assert f'PYTHONS="{" ".join(everywhere)}"' in "".join(step.run for step in jobs["release"].steps)


def test_the_workflow_may_read_and_nothing_else() -> None:
    """It knows no secret, and runs no action of a branch that may change."""
    assert workflow().permissions == {"contents": "read"}
    assert "secrets" not in WORKFLOW.read_text("utf-8")
    for job in workflow().jobs.values():
        assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", step.uses) for step in job.steps if step.uses)


def test_the_site_is_published_as_it_is_built_here() -> None:
    """By a job that may write to the pages and does nothing else; it knows no secret either."""
    published = workflow(PUBLISHING)
    assert published.permissions == {"contents": "read"}
    assert made(published.jobs["build"]) == ["docs"]
    (uploaded,) = [step for step in published.jobs["build"].steps if "upload" in step.uses]
    assert uploaded.options == {"path": "build/site"}
    assert [step.uses for step in published.jobs["publish"].steps] == ["actions/deploy-pages@v4"]
    assert "secrets" not in PUBLISHING.read_text("utf-8")
    steps = [step for job in published.jobs.values() for step in job.steps]
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", step.uses) for step in steps if step.uses)


def test_one_version_stands_everywhere() -> None:
    """In pyproject.toml, in what is installed, and on top of the changelog, released or about to be."""
    project = msgspec.convert(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8")), _Toml).project
    assert version("uis-callapi") == project.version
    newest, text = re.split(r"^## \[(.+?)\].*$", (ROOT / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)[1:3]
    becomes = re.search(r"becomes (\d+\.\d+\.\d+)", text) if newest == "Unreleased" else None
    assert (becomes[1] if becomes else newest) == project.version


def test_the_policy_speaks_of_versions_in_the_words_of_the_comparison() -> None:
    steps = [cells[0].strip("`") for cells in rows("docs/en/guides/versions.md", "a step of", "means", "for example")]
    assert steps == ["the API", *(level.word for level in sorted(Level, reverse=True) if level is not Level.NONE)]


def test_every_promise_names_tests_that_are_there() -> None:
    promises = rows("SECURITY.md", "promise", "held by")
    assert len(promises) >= 8
    for promise, held_by in promises:
        paths = [ROOT / path for path in re.findall(r"`(tests/[\w/]+\.py)`", held_by)]
        assert paths and all(path.is_file() for path in paths), promise
