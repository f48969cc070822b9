"""Prints the code points that a region draws otherwise than mainland China, one U+XXXX a line.

    regional.py COLLECTION FACE      FACE is 0 (Japan), 1 (Korea) or 3 (Taiwan) of Noto Sans CJK

All faces of a collection share their glyphs; they differ in which one a character has. Asked are the characters of the
region's own set. The quotation marks stay as they are: quotes.py makes them narrow or wide by what stands around them;
but Korea's are always narrow, and shapers leave out such rules among Hangul. Of Korea's no more than the marks are taken.
"""

import sys
import unicodedata

from fontTools.ttLib import TTFont

import characters

KOREA = 1
MAINLAND = 2
SETS = {0: "JIS X 0208", KOREA: "KS X 1001", 3: "Big5"}
QUOTES = {0x2018, 0x2019, 0x201C, 0x201D}


def regional(collection, face):
    """The code points, without those that the face lacks."""
    own, mainland = (TTFont(collection, fontNumber=n, lazy=True).getBestCmap() for n in (face, MAINLAND))
    asked = characters.repertoire(SETS[face])
    asked = {p for p in asked if unicodedata.category(chr(p))[0] in "PS"} if face == KOREA else asked - QUOTES
    return {point for point in asked if point in own and own[point] != mainland.get(point)}


if __name__ == "__main__":
    for point in sorted(regional(sys.argv[1], int(sys.argv[2]))):
        print(f"U+{point:04X}")
