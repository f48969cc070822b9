"""Prints the code points wanted in the embedded CJK fonts, one U+XXXX a line.

The sets are taken from Python's own codecs and from ranges of the Unicode standard, so nothing is listed by hand.
What the source font lacks of them is left out by the subsetter; check.py says what that is.
"""

# Double-byte character sets by the codec that is closest to what browsers decode.
CODECS = {
    "GBK": ("gbk", "cp936"),
    "Big5": ("big5", "cp950"),
    "JIS X 0208": ("shift_jis", "cp932", "euc_jp"),
    "KS X 1001": ("euc_kr", "cp949"),
}

RANGES = [
    (0x0020, 0x007E, "Basic Latin"),
    (0x00A0, 0x024F, "Latin-1, Latin Extended-A and -B (pinyin)"),
    (0x0250, 0x036F, "IPA, modifiers and combining marks"),
    (0x0370, 0x03FF, "Greek"),
    (0x0400, 0x04FF, "Cyrillic"),
    (0x1100, 0x11FF, "Hangul letters: decomposed syllables are put together again by the shaper"),
    (0x1E00, 0x1EFF, "Latin Extended Additional (Vietnamese)"),
    (0x2000, 0x206F, "General punctuation"),
    (0x2070, 0x20CF, "Superscripts, subscripts, currency"),
    (0x2100, 0x218F, "Letter-like symbols, number forms"),
    (0x2190, 0x21FF, "Arrows"),
    (0x2200, 0x23FF, "Mathematical and technical symbols"),
    (0x2460, 0x24FF, "Enclosed letters and digits"),
    (0x2500, 0x25FF, "Box drawing, blocks, geometric shapes"),
    (0x2600, 0x27BF, "Symbols and dingbats"),
    (0x2900, 0x2BFF, "More arrows and mathematical symbols"),
    (0x2E80, 0x2FDF, "CJK and Kangxi radicals"),
    (0x2FF0, 0x2FFF, "Ideographic description"),
    (0x3000, 0x303F, "CJK symbols and punctuation"),
    (0x3040, 0x30FF, "Kana"),
    (0x3100, 0x312F, "Bopomofo"),
    (0x3130, 0x318F, "Hangul compatibility letters"),
    (0x3190, 0x31FF, "Kanbun, Bopomofo extended, strokes, small kana"),
    (0x3200, 0x33FF, "Enclosed CJK and CJK compatibility"),
    (0x4E00, 0x9FFF, "CJK unified ideographs"),
    (0xAC00, 0xD7A3, "Hangul syllables"),
    (0xF900, 0xFAFF, "CJK compatibility ideographs"),
    (0xFE10, 0xFE1F, "Vertical forms"),
    (0xFE30, 0xFE6F, "CJK compatibility forms, small forms"),
    (0xFF00, 0xFFEF, "Full-width and half-width forms"),
]


def decoded(codec):
    """Every character the codec can say in two bytes."""
    for lead in range(0x81, 0xFF):
        for trail in range(0x40, 0xFF):
            try:
                yield from bytes([lead, trail]).decode(codec)
            except UnicodeDecodeError:
                continue


def repertoire(name):
    """The code points of a set of CODECS, without control characters and private use."""
    found = {ord(char) for codec in CODECS[name] for char in decoded(codec)}
    return {point for point in found if point >= 0xA0 and not 0xE000 <= point < 0xF900}


def wanted():
    """All code points to keep."""
    points = {point for low, high, _ in RANGES for point in range(low, high + 1)}
    for name in CODECS:
        points |= repertoire(name)
    return points


if __name__ == "__main__":
    for point in sorted(wanted()):
        print(f"U+{point:04X}")
