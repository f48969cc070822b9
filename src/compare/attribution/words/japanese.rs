//! Japanese.

use super::{Level, Manner, Table};

pub(super) const LEVELS: &Table<Level> = &[
    (
        Level::Possible,
        "可能性|かもしれ|かも知れ|おそれが|恐れが|おそれも|恐れも|恐らく|おそらく|ようだ|ようです|らしい。|らしいと",
    ),
    (
        Level::Likely,
        "とみられ|と見られ|とみて|と見て|だろう|でしょう|であろう|予測され|期待され|と見積も|見積もられ|見込み|見込まれ|見通し|予想され|と思われ|と考えられ|\
         と推定|と推測|推定され|推測され",
    ),
    (
        Level::Hearsay,
        "という。|とのこと|とされ|と言われ|といわれ|と伝えられ|疑いが|疑いで|疑いの|疑われ|未確認|いわゆる|\
         そうだ。|そうです。|もようだ|模様だ|模様。|と報じられ",
    ),
    (Level::Sure, "間違いなく|に違いない"),
    (Level::Open, "ことができ|できる|できた"),
    (Level::Suspect, "容疑者"),
    (Level::Proven, "犯人|真犯人"),
    (
        Level::None,
        "だろうか|でしょうか|であろうか|可能な|可能に|可能で|不可能|素晴らしい。|すばらしい。|と見ていい",
    ),
];

pub(super) const MANNERS: &Table<Manner> = &[
    (
        Manner::Plain,
        "述べ|語っ|語る|語り|話し|話す|話した|言っ|言う|明らかにし|発表し|説明し|コメントし|伝え|報じ|指摘し|答え|\
         回答し|表明し|としている|とした",
    ),
    (Manner::Claims, "主張し"),
    (Manner::Guesses, "予測し|推測し|予想し"),
    (Manner::Hints, "示唆し|ほのめかし"),
    (Manner::Confirms, "確認し|確認した"),
    (Manner::Admits, "認め|認めた"),
    (Manner::Denies, "否定し|否認し|反論し"),
    (Manner::Stresses, "強調し|力説し"),
    (Manner::Accuses, "批判し|非難し"),
    (Manner::Warns, "警告し"),
    (Manner::Urges, "訴え|呼びかけ|呼び掛け|要求し|求め"),
    (Manner::Promises, "約束し"),
];
