"""Gives quotation marks and ellipses beside Latin, Greek, Cyrillic and Korean letters their narrow forms.

    quotes.py SOURCE FACE             prints the names of the narrow glyphs, for the subsetter to keep
    quotes.py --add SOURCE FACE FONT  adds the rule to a subset that has them

Unicode has one ’ for "Quillport’s" and for ‘北京’. The source font draws it as wide as an ideograph, which tears English
words apart, and has the narrow form as the optional feature `pwid`. Which one is meant can be seen from the neighbours,
so the rule becomes a contextual alternate (`calt`), which shapers apply by themselves. Beside an ideograph, kana or
full-width punctuation the wide form stays.
"""

import sys

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont

MARKS = {"open": "‘“", "close": "’”…"}
LETTERS = [
    (0x30, 0x39), (0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x24F), (0x370, 0x3FF), (0x400, 0x4FF), (0x1E00, 0x1EFF),
    (0x1100, 0x11FF), (0x3131, 0x318E), (0xAC00, 0xD7A3),
]
BEFORE_CLOSE = ".,;:!?)]%€£$*-–"
AFTER_OPEN = "([$€£#@-"
WIDE = [(0x2E80, 0x312F), (0x31A0, 0x9FFF), (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF01, 0xFF60)]


def narrow(source, face):
    """Wide glyph name to narrow glyph name, for the marks."""
    font = TTFont(source, fontNumber=face, lazy=True)
    names, gsub, found = font.getBestCmap(), font["GSUB"].table, {}
    indexes = {i for r in gsub.FeatureList.FeatureRecord if r.FeatureTag == "pwid" for i in r.Feature.LookupListIndex}
    for index in sorted(indexes):
        for table in gsub.LookupList.Lookup[index].SubTable:
            found.update(getattr(getattr(table, "ExtSubTable", table), "mapping", {}))
    return {names[ord(c)]: found[names[ord(c)]] for c in "".join(MARKS.values())}


def rules(font, forms):
    """The feature in the language of feature files."""
    names = font.getBestCmap()

    def glyphs(ranges=(), text=""):
        points = [p for low, high in ranges for p in range(low, high + 1)] + [ord(c) for c in text]
        return " ".join(sorted({names[p] for p in points if p in names}))

    opening = [names[ord(c)] for c in MARKS["open"]]
    closing = [names[ord(c)] for c in MARKS["close"]]
    narrow_forms = " ".join(forms[g] for g in opening + closing)
    lines = [
        f"@letter = [{glyphs(LETTERS)}];",
        f"@before = [@letter {glyphs(text=BEFORE_CLOSE)} {narrow_forms}];",
        f"@after = [@letter {glyphs(text=AFTER_OPEN)}];",
        f"@wide = [{glyphs(WIDE)}];",
        f"@open = [{' '.join(opening)}];",
        f"@close = [{' '.join(closing)}];",
        f"@apostrophe = [{names[ord('’')]}];",
        f"@dots = [{names[ord('…')]}];",
        "lookup narrow {",
        *(f"  sub {wide} by {thin};" for wide, thin in sorted(forms.items())),
        "} narrow;",
        "feature calt {",
        # Two ellipses in a row are Chinese.
        "  ignore sub @wide @open', @close' @wide, @wide @apostrophe', @dots' @dots, @dots @dots';",
        "  sub @open' lookup narrow @after;",
        "  sub @open' lookup narrow @open @after;",
        "  sub @before @close' lookup narrow;",
        "  sub @apostrophe' lookup narrow @letter;",
        "} calt;",
    ]
    return "\n".join(lines)


def add(source, face, path):
    forms = narrow(source, face)
    font = TTFont(path, recalcTimestamp=False)
    gsub = font["GSUB"].table
    addOpenTypeFeaturesFromString(font, rules(font, forms), tables=["GSUB"])
    added = font["GSUB"].table
    # The builder made a table of its own: its lookups go behind the ones the font had, its feature before them
    # (features stand in the order of their tags).
    shift = len(gsub.LookupList.Lookup)
    for lookup in added.LookupList.Lookup:
        for table in lookup.SubTable:
            if lookup.LookupType == 6 and table.Format != 3:
                raise ValueError(f"a contextual rule in format {table.Format}: its references are not shifted here")
            for record in getattr(table, "SubstLookupRecord", None) or []:
                record.LookupListIndex += shift
    gsub.LookupList.Lookup += added.LookupList.Lookup
    gsub.LookupList.LookupCount = len(gsub.LookupList.Lookup)
    (record,) = [r for r in added.FeatureList.FeatureRecord if r.FeatureTag == "calt"]
    record.Feature.LookupListIndex = [index + shift for index in record.Feature.LookupListIndex]
    gsub.FeatureList.FeatureRecord.insert(0, record)
    gsub.FeatureList.FeatureCount = len(gsub.FeatureList.FeatureRecord)
    for script in gsub.ScriptList.ScriptRecord:
        systems = [script.Script.DefaultLangSys, *(l.LangSys for l in script.Script.LangSysRecord)]
        for system in filter(None, systems):
            system.FeatureIndex = [0] + [index + 1 for index in system.FeatureIndex]
            system.FeatureCount = len(system.FeatureIndex)
            if system.ReqFeatureIndex != 0xFFFF:
                system.ReqFeatureIndex += 1
    font["GSUB"].table = gsub
    font.save(path)


if __name__ == "__main__":
    if sys.argv[1] == "--add":
        add(sys.argv[2], int(sys.argv[3]), sys.argv[4])
    else:
        print(",".join(sorted(narrow(sys.argv[1], int(sys.argv[2])).values())))
