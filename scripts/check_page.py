"""Opens a report in headless Chromium at several widths, in the dark and on paper, and says what is wrong with it.

    check_page.py PAGE.html FOLDER

Chromium is driven through its DevTools protocol over two pipes, which needs nothing but Python's own library.
Pictures go to FOLDER. Exit status 1 with a line for each fault.
"""

import base64
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
    "--remote-debugging-pipe",
]
# Name, width, colour scheme.
SIGHTS = [
    ("phone", 390, "light"), ("small", 320, "light"), ("desk", 1280, "light"), ("dark", 1280, "dark"),
    ("phone-dark", 390, "dark"),
]
# What is seen of the text: all that is laid out with a size, in its order.
VISIBLE = """
(() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  let text = "";
  while (walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    if (box.width > 1 && box.height > 1) text += walker.currentNode.data;
  }
  return text;
})()
"""
UNFOLD = "for (const fold of document.querySelectorAll('details')) fold.open = true"
# What runs out of the screen, unless it scrolls in a place of its own.
TOO_WIDE = """
[...document.querySelectorAll("body *")].filter((e) => !e.closest(".scroll, .vh, .skip, thead.quiet, svg"))
  .filter((e) => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map((e) => e.outerHTML.slice(0, 90))
"""


class Browser:
    """Chromium with one page."""

    def __init__(self):
        self.profile = tempfile.mkdtemp()
        # It reads orders from its descriptor 3 and answers on 4.
        read_end, self.orders = os.pipe()
        self.answers, write_end = os.pipe()

        def descriptors():
            os.dup2(read_end, 13)
            os.dup2(write_end, 14)
            os.dup2(13, 3)
            os.dup2(14, 4)

        self.process = subprocess.Popen(
            ["chromium", *FLAGS, f"--user-data-dir={self.profile}", "about:blank"],
            preexec_fn=descriptors, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(read_end)
        os.close(write_end)
        self.waiting = b""
        self.number = 0
        self.session = None
        self.events = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log"):
            self.call(f"{domain}.enable")

    def message(self):
        while b"\0" not in self.waiting:
            piece = os.read(self.answers, 1 << 16)
            if not piece:
                raise SystemExit("check_page: Chromium has gone")
            self.waiting += piece
        message, self.waiting = self.waiting.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, **parameters):
        self.number += 1
        order = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            order["sessionId"] = self.session
        os.write(self.orders, json.dumps(order).encode() + b"\0")
        while True:
            message = self.message()
            if message.get("id") == self.number:
                if "error" in message:
                    raise SystemExit(f"check_page: {method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def open(self, url):
        self.events.clear()
        self.call("Page.navigate", url=url)
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.message())

    def value(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        return result["result"].get("value")

    def faults(self):
        """What scripts threw, and what the page's policy forbade."""
        for event in self.events:
            if event.get("method") == "Runtime.exceptionThrown":
                yield f"a script failed: {event['params']['exceptionDetails'].get('text')}"
            elif event.get("method") == "Log.entryAdded" and event["params"]["entry"]["level"] == "error":
                yield event["params"]["entry"]["text"]

    def close(self):
        self.session = None
        self.call("Browser.close")
        self.process.wait(timeout=30)
        shutil.rmtree(self.profile, ignore_errors=True)


def solid(text):
    return re.sub(r"\s+", "", text)


def main():
    page, folder = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    wrong = []
    browser = Browser()
    for name, width, scheme in SIGHTS:
        browser.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1,
                     mobile=width < 700)
        browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        browser.open(page.as_uri())
        wrong += [f"{name}: {fault}" for fault in browser.faults()]
        picture = browser.call("Page.captureScreenshot", captureBeyondViewport=True)
        (folder / f"{page.stem}-{name}.png").write_bytes(base64.b64decode(picture["data"]))
        browser.value(UNFOLD)
        if browser.value("document.documentElement.scrollWidth > innerWidth"):
            wrong.append(f"{name}: wider than {width}: {browser.value(TOO_WIDE)}")
        wrong += [f"{name}: cut off at the edge: {element}" for element in browser.value(TOO_WIDE)]
        # What both sides have is read once on a phone, and every right text anywhere.
        seen = solid(browser.value(VISIBLE))
        paragraphs = browser.value("[...document.querySelectorAll('tr.same td.r .side p, tr.new td.r .side p, "
                                   "tr.gone td.l .side p')].map((p) => p.textContent)")
        wrong += [f"{name}: not to be seen: {text[:30]}" for text in paragraphs if solid(text) not in seen]
        if not paragraphs:
            wrong.append(f"{name}: no paragraph at all")
        two = browser.value("getComputedStyle(document.querySelector('.red') || document.body).display")
        one_column = width < 700 or browser.value("document.body.className") == "redline"
        if browser.value("!!document.querySelector('.red')") and (two == "block") != one_column:
            wrong.append(f"{name}: the redline is {two}")
    # A click on a filter hides what is not of its kind, and another brings it back.
    if browser.value("document.querySelectorAll('.filters button').length"):
        rows = "[...document.querySelectorAll('table.text tbody tr')].filter((row) => row.offsetParent).length"
        before = browser.value(rows)
        browser.value("document.querySelectorAll('.filters button')[1].click()")
        filtered = browser.value(rows)
        browser.value("document.querySelectorAll('.filters button')[0].click()")
        if not (0 < filtered < before and browser.value(rows) == before):
            wrong.append(f"filters: {before} rows, {filtered} of a kind, {browser.value(rows)} after")
    else:
        wrong.append("no filters")
    # On paper everything is unfolded, whatever was folded on the screen.
    browser.call("Emulation.clearDeviceMetricsOverride")
    browser.open(page.as_uri())
    paper = browser.call("Page.printToPDF", printBackground=True, preferCSSPageSize=True)
    pdf = folder / f"{page.stem}-paper.pdf"
    pdf.write_bytes(base64.b64decode(paper["data"]))
    browser.value(UNFOLD)
    expected = browser.value("[...document.querySelectorAll('.side p')].map((p) => p.textContent)")
    redline = browser.value("document.body.className") == "redline"
    browser.close()
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True, text=True).stdout
    pages = text.count("\f")
    if not 1 <= pages <= 40:
        wrong.append(f"paper: {pages} pages")
    # Letters only: a PDF file may hold others in the place of some signs, and lines of two columns.
    letters = lambda text: re.sub(r"[^\w]", "", text)
    printed = letters(text)
    for paragraph in [] if redline else expected:
        beginning = letters(paragraph)[:8]
        if beginning not in printed:
            wrong.append(f"paper: not to be found: {paragraph[:30]}")
    for line in wrong:
        print(f"check-reports: {page.name}: {line}", file=sys.stderr)
    if wrong:
        sys.exit(1)
    print(f"check-reports: {page.name}: {len(SIGHTS)} sights, {pages} pages on paper")


main()
