#!/usr/bin/python3
"""Checks what the embedded fonts cover and says what is missing.

    fonts/check.py           needs python3-fonttools and, to compare with the source, fonts-noto-cjk

Exits with 1 if a font lacks a character that its source has, or loses a table that it needs for shaping.
"""

import pathlib
import sys
import unicodedata

from fontTools.ttLib import TTFont

import characters
import regional

HERE = pathlib.Path(__file__).resolve().parent
SOURCES = pathlib.Path("/usr/share/fonts/opentype/noto")


def show(points):
    """A few characters by code point and name."""
    return ", ".join(f"U+{p:04X} {unicodedata.name(chr(p), 'unnamed')}" for p in sorted(points)) or "none"


def check_cjk(style):
    ours = set(TTFont(HERE / f"NotoSansCJKsc-{style}.otf", lazy=True).getBestCmap())
    print(f"NotoSansCJKsc-{style}.otf: {len(ours)} code points")
    for name in characters.CODECS:
        asked = characters.repertoire(name)
        missing = asked - ours
        print(f"  {name}: {len(asked) - len(missing)} of {len(asked)}; missing: {show(missing)}")
    for low, high, name in characters.RANGES:
        assigned = {p for p in range(low, high + 1) if unicodedata.name(chr(p), "")}
        print(f"  {name}: {len(assigned & ours)} of {len(assigned)}")
    source = SOURCES / f"NotoSansCJK-{style}.ttc"
    if not source.exists():
        print(f"  {source} is not installed: not compared with the source")
        return True
    lost = (characters.wanted() & set(TTFont(source, fontNumber=2, lazy=True).getBestCmap())) - ours
    print(f"  in the source, wanted, not here: {show(lost)}")
    return not lost


def check_forms(style, region, face):
    ours = set(TTFont(HERE / f"NotoSansCJK{region}-forms-{style}.otf", lazy=True).getBestCmap())
    print(f"NotoSansCJK{region}-forms-{style}.otf: {len(ours)} code points")
    source = SOURCES / f"NotoSansCJK-{style}.ttc"
    if not source.exists():
        print(f"  {source} is not installed: not compared with the source")
        return True
    lost = regional.regional(source, face) - ours
    print(f"  drawn otherwise there, not here: {show(lost)}")
    return not lost


def check_tibetan():
    font = TTFont(HERE / "NotoSerifTibetan-Regular.ttf", lazy=True)
    ours = set(font.getBestCmap())
    assigned = {p for p in range(0x0F00, 0x1000) if unicodedata.name(chr(p), "")}
    tables = [tag for tag in ("GSUB", "GPOS", "GDEF") if tag in font]
    print(f"NotoSerifTibetan-Regular.ttf: {len(assigned & ours)} of {len(assigned)} Tibetan characters, tables {tables}")
    print(f"  missing: {show(assigned - ours)}")
    return len(tables) == 3


if __name__ == "__main__":
    results = [check_cjk("Regular"), check_cjk("Bold"), check_tibetan()]
    results += [check_forms(style, *of) for style in ("Regular", "Bold") for of in (("tc", 3), ("jp", 0), ("kr", 1))]
    sys.exit(0 if all(results) else 1)
