//! Why a source is thought to come from another, in Japanese.

use crate::compare::many::Reason;
use crate::i18n::percent;

pub(in crate::i18n) fn reason(reason: &Reason, origin: &str, name_of: impl Fn(usize) -> String) -> String {
    match reason {
        // Told in one way for all languages.
        Reason::SameText { .. } => String::new(),
        Reason::StatedSource { name } => format!("出典を明記：{name}"),
        Reason::SharedText { share, .. } => format!("文章の {}% が {origin} と共通", percent(*share)),
        Reason::Earlier => format!("{origin} が先に公開"),
        Reason::PreviousState => format!("{origin} は同じ記事の一つ前の版"),
        Reason::ChangedEarlier => format!("公開日時は同じで、{origin} はページの以前の版"),
        Reason::CapturedEarlier => format!("公開日時では前後が分からず、取得は {origin} が先"),
        Reason::Later => format!("{origin} の日時は後だが、出典として明記"),
        Reason::SharedReadings { count, against } => {
            format!("{count}か所の表記が {origin} と一致し、{} とは異なる", name_of(*against))
        }
        Reason::Contained => format!("ほぼ全文が {origin} に含まれ、{origin} のほうが長い"),
        Reason::OwnText { most } => format!("ほかの記事と共通する文章は最大 {}%", percent(*most)),
        Reason::First => "似た記事はすべて後に公開されたか、これを出典として明記".to_owned(),
        Reason::FirstCaptured => {
            "似た記事はすべて後に公開または取得されたか、これを出典として明記".to_owned()
        }
        Reason::EquallyNear => "複数の記事と同程度に近い".to_owned(),
        Reason::NoOrder => "日時からも署名からも前後を判断できない".to_owned(),
    }
}
