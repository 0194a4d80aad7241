"""``python -m docs.picture``: take the picture that the front page and the README show, of the console itself."""

from __future__ import annotations

import base64
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize, sync_playwright
from uis_callapi import Client, Group, Phone
from uis_callapi_sandbox import Sandbox

PICTURE = Path(__file__).parent / "images" / "console.webp"
_SIZE: ViewportSize = {"width": 1120, "height": 622}
# Playwright writes PNG and JPEG; Chromium itself knows the smaller format.
_AS_WEBP = """async (png) => {
  const image = new Image();
  image.src = png;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.8 });
  const reader = new FileReader();
  return new Promise((resolve) => {
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(blob);
  });
}"""


def taken(browser: Browser) -> bytes:
    """Return the page of a call that has just been joined: three operators, one busy, one who picks up first."""
    with Sandbox(speed=0) as sandbox, Client(login="demo", password="demo", base_url=sandbox.base_url) as client:
        team = [Phone(numb="79160000101"), Phone(numb="79164572521"), Phone(numb="79160000208")]
        client.place_calls(
            first_call="numc",
            switch_at_once=True,
            numa="74951234567",
            numb="74993720692",
            numc=[Group(phones=team, lines_start=3, lines_limit=3)],
        )
        sandbox.advance(14)
        page = browser.new_page(
            viewport=_SIZE,
            device_scale_factor=2,
            reduced_motion="reduce",
            locale="en-GB",
            timezone_id="Europe/Moscow",
        )
        page.goto(f"{sandbox.base_url}/#/calls/1")
        page.locator(".events tbody tr").nth(4).wait_for()
        png = page.screenshot()
        page.goto("about:blank")  # the console's own pages are allowed no pictures from elsewhere
        webp: object = page.evaluate(_AS_WEBP, f"data:image/png;base64,{base64.b64encode(png).decode()}")
        page.close()
    assert isinstance(webp, str)
    return base64.b64decode(webp.partition(",")[2])


def main() -> int:
    """Take the picture anew."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("docs.picture: Chromium is needed: apt-get install chromium", file=sys.stderr)
        return 1
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        PICTURE.write_bytes(taken(browser))
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
