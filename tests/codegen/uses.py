"""Code of users of the generated packages. A line that mypy must refuse says with which code."""

from __future__ import annotations

import re
from collections.abc import Mapping

USES: Mapping[str, str] = {
    "primitives": """
        def use(client: Client) -> float:
            client.measure(name="a", code="AB")  # refused: call-overload
            return client.measure(
                name="a", code="AB", count=1, step=5, ratio=1, speed=0.5, flag=True, nothing=None, anything=[1]
            )
        """,
    "optional": """
        def use(client: Client) -> int:
            found = client.search(query="x", filter=Filter(words=["y"]))
            client.search(query="x", page=None)  # refused: call-overload
            client.search("x")  # refused: call-overload
            if found.next is not UNSET:
                return found.next
            return found.next  # refused: return-value
        """,
    "enums": """
        def use(client: Client) -> None:
            report = client.paint(colour="red", coats=1, mode="fast")
            client.paint(colour="green", coats=1, mode="fast")  # refused: call-overload
            client.paint(colour="red", coats=4, mode="fast")  # refused: call-overload
            if report.state == "never heard of":
                pass
            if report.level == 3:  # refused: comparison-overlap
                pass
        """,
    "nullable": """
        def use(client: Client) -> str:
            client.save(note=None, tags=None, owner=None, size=None, limit=None)
            client.save(note=None, tags=None, owner=None)  # refused: call-overload
            return client.save(note="x", tags=["y"], owner=Person(name=None), size="s")  # refused: return-value
        """,
    "references": """
        def use(client: Client) -> Tree:
            return client.plant(tree=Tree(value="a", children=[Tree(value=1)]))  # refused: arg-type
        """,
    "unions": """
        def use(client: Client) -> list[Group]:
            dialled = client.dial(target="1", route=Route(to=[Group(size=1)], backup="2"), id=3, either=Group(size=4))
            client.dial(target=1, route=Route(to="2"))  # refused: call-overload
            return [] if isinstance(dialled, str) else dialled
        """,
    "sessions": """
        def use(client: Client) -> str:
            client.account_show(phone="1", token="k")  # refused: call-overload
            client.session_open()
            return client.account_show(phone="1", card=Card(number="1", cvc="2")).owner
        """,
    "forms": """
        def use(client: Client, later: bool) -> str:
            client.send(to="a", later=later, delay=5)
            client.send(to=["a"])
            client.send(to="a", delay=5)  # refused: call-overload
            client.send(to="a", later=True)  # refused: call-overload
            client.send(to=["a"], note="n")  # refused: call-overload
            client.send(to=5)  # refused: call-overload
            return client.send(to="a", later=False, note="n")
        """,
    "timeouts": """
        def use(client: Client) -> str:
            client.ring(timeout=0.5)  # refused: call-overload
            client.stop(timeout=0.5)
            return client.ring(timeout=5, timeout_=0.5)
        """,
    "failures": """
        def use(client: Client, maybe: bool) -> str | None:
            client.fire(at=1, on_fail="raise")
            client.fire(at=1, on_fail="shrug")  # refused: call-overload
            run: DryRun = client.fire(at=1, dry_run=True)
            if isinstance(client.fire(at=1, dry_run=maybe), DryRun):
                run = client.fire(at=1, dry_run=maybe)  # refused: assignment
            hit: str = client.fire(at=1, dry_run=True)  # refused: assignment
            client.fire(dry_run=True)  # refused: call-overload
            client.look(on_fail="return")
            client.look(dry_run=True)  # refused: call-arg
            launch: DryRun = client.launch(dry_run=False, on_fail="x", dry_run_=True)
            client.launch(on_fail="x", dry_run_=True)  # refused: call-overload
            return client.launch(dry_run=True, on_fail_="raise").upper() if maybe else client.look()
        """,
    "unseen": """
        def use(client: Client) -> float:
            shape = client.tagged()
            assert_type(shape, Circle | Square | Unseen)
            shape.kind  # refused: union-attr
            if isinstance(shape, Unseen):
                assert_type(shape.value, object)
                return shape.value  # refused: return-value
            assert_type(shape, Circle | Square)
            few = client.few()
            assert_type(few, Circle | Square)
            assert_type(client.worded(), Moved | Stopped | Unseen)
            assert_type(client.maybe(), Circle | Square | Unseen | None)
            assert_type(client.many(), list[Circle | Square | Unseen])
            assert_type(client.deep().top, Circle | Square | Unseen)
            assert_type(client.plain(), int | str)
            assert_type(client.keep(kept=[1.0]), Point | list[float])
            client.keep(kept=Unseen(1))  # refused: call-overload
            assert_type(client.request("any.method", {"a": 1}, session=False), object)
            assert_type(client.request("any.method", ["a"], dry_run=True), DryRun)
            client.request("any.method", 1)  # refused: call-overload
            with client.answers() as seen:
                assert_type(seen, list[RawAnswer])
            match shape:
                case Circle(radius=size) | Square(side=size):
                    return size
        """,
    "recipients": """
        def use() -> Client:
            Client(only_boxes="box-1")
            Client(only_boxes=["box-1", 2])  # refused: list-item
            Client().with_options(only_boxes=["box-1"])  # refused: call-arg
            Client(allow=["box-1"])  # refused: call-arg
            return Client(only_boxes={"box-1"})
        """,
}
"""One function for each feature."""


def module(feature: str) -> str:
    """Return the use of *feature* as a module of its own."""
    code = USES[feature]
    lines = code.strip("\n").split("\n")
    margin = len(lines[0]) - len(lines[0].lstrip())
    names = sorted(set(re.findall(r"\b[A-Z][a-z]+[A-Za-z]*\b", code)) - {"None", "True", "False"})
    imports = ["from __future__ import annotations", "", "from typing import assert_type", ""]
    imports += ["from msgspec import UNSET", ""]
    imports += [f"from {feature} import {', '.join(names)}", "", ""]
    return "\n".join([*imports, *(line[margin:] for line in lines)]) + "\n"


def refusals(text: str) -> set[tuple[int, str]]:
    """Return the lines that are marked in *text*, each with the code of its mark."""
    lines = enumerate(text.splitlines(), 1)
    return {(number, line.rpartition("refused: ")[2]) for number, line in lines if "refused: " in line}
