#!/usr/bin/env bash
# Makes the embedded fonts again from Debian's packages. The same package versions give the same bytes.
#
#   sudo apt-get install fonts-noto-cjk fonts-noto-core python3-fonttools
#   fonts/make.sh [DIRECTORY]      (default: this directory)
#
# README.md beside this file says what is in the fonts and from which versions they were made.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
out=$(cd "${1:-$here}" && pwd)
cjk=/usr/share/fonts/opentype/noto
core=/usr/share/fonts/truetype/noto
python=/usr/bin/python3 # Debian's: it is the one that sees python3-fonttools
export SOURCE_DATE_EPOCH=0 LC_ALL=C.UTF-8

for needed in "$cjk/NotoSansCJK-Regular.ttc" "$cjk/NotoSansCJK-Bold.ttc" "$core/NotoSerifTibetan-Regular.ttf"; do
    if [ ! -r "$needed" ]; then
        echo "make.sh: $needed is missing; install fonts-noto-cjk and fonts-noto-core" >&2
        exit 1
    fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$python" "$here/characters.py" >"$work/unicodes"

# The time stamp of the source is kept and nothing else in the file depends on when it was made.
# Features: what the shaper applies by itself (ccmp, kern, mark) and half-width punctuation (halt), and calt as
# quotes.py makes it, so that ’ is narrow in "Quillport’s" and wide in Chinese.
# locl stays out: the text carries no language, so it could never apply. What other regions draw otherwise is in files
# of its own, which the window puts before this one where a text is theirs.
subset() { # STYLE
    # Face 2 of the collection is the simplified Chinese one.
    "$python" -m fontTools.subset "$cjk/NotoSansCJK-$1.ttc" --font-number=2 \
        --unicodes-file="$work/unicodes" --glyphs="$("$python" "$here/quotes.py" "$cjk/NotoSansCJK-$1.ttc" 2)" \
        --output-file="$work/NotoSansCJKsc-$1.otf" \
        --no-hinting --layout-features=ccmp,kern,mark,halt \
        --name-IDs='*' --name-languages=0x409 --notdef-outline --no-recalc-timestamp
    "$python" "$here/quotes.py" --add "$cjk/NotoSansCJK-$1.ttc" 2 "$work/NotoSansCJKsc-$1.otf"
}

# The ideographs and marks that Taiwan or Japan draws otherwise, and Korea's marks, from their faces; everything else is in the first file.
forms() { # STYLE FACE REGION
    "$python" "$here/regional.py" "$cjk/NotoSansCJK-$1.ttc" "$2" >"$work/unicodes-$3-$1"
    "$python" -m fontTools.subset "$cjk/NotoSansCJK-$1.ttc" --font-number="$2" \
        --unicodes-file="$work/unicodes-$3-$1" --output-file="$work/NotoSansCJK$3-forms-$1.otf" \
        --no-hinting --layout-features= \
        --name-IDs='*' --name-languages=0x409 --notdef-outline --no-recalc-timestamp
}

style() { # STYLE
    subset "$1"
    forms "$1" 3 tc
    forms "$1" 0 jp
    forms "$1" 1 kr
}

style Regular &
regular=$!
style Bold &
bold=$!
wait "$regular"
wait "$bold"

install -m 644 "$work"/NotoSansCJK*.otf "$out"
# Whole: Tibetan stacks are made by the font's own tables, so nothing may be left out of them.
install -m 644 "$core/NotoSerifTibetan-Regular.ttf" "$out"
(cd "$out" && sha256sum NotoSansCJK*.otf NotoSerifTibetan-Regular.ttf)
