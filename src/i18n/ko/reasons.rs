//! Why a source is thought to come from another, in Korean.

use crate::compare::many::Reason;
use crate::i18n::{particles, percent};

pub(in crate::i18n) fn reason(reason: &Reason, origin: &str, name_of: impl Fn(usize) -> String) -> String {
    match reason {
        // Told in one way for all languages.
        Reason::SameText { .. } => String::new(),
        Reason::StatedSource { name } => format!("출처를 밝힘: {name}"),
        Reason::SharedText { share, .. } => format!("글의 {}%가 {origin}에 있음", percent(*share)),
        Reason::Earlier => format!("{} 먼저 게시됨", particles::subject(origin)),
        Reason::PreviousState => format!("{} 같은 기사의 바로 앞 판임", particles::subject(origin)),
        Reason::ChangedEarlier => {
            format!("게시 시각이 같고, {} 페이지의 이전 판임", particles::subject(origin))
        }
        Reason::CapturedEarlier => {
            format!("게시 시각으로는 앞뒤를 알 수 없고, {} 먼저 수집됨", particles::subject(origin))
        }
        Reason::Later => format!("{origin}의 시각이 더 늦지만 출처로 밝힘"),
        Reason::SharedReadings { count, against } => format!(
            "{count}군데의 표기가 {} 같고 {} 다름",
            particles::and(origin),
            particles::and(&name_of(*against))
        ),
        Reason::Contained => {
            format!("거의 모든 글이 {origin}에 있고 {} 더 긺", particles::subject(origin))
        }
        Reason::OwnText { most } => format!("다른 기사와 같은 글은 많아야 {}%", percent(*most)),
        Reason::First => "비슷한 기사는 모두 나중에 게시되었거나 이 기사를 출처로 밝힘".to_owned(),
        Reason::FirstCaptured => {
            "비슷한 기사는 모두 나중에 게시되거나 수집되었거나 이 기사를 출처로 밝힘".to_owned()
        }
        Reason::EquallyNear => "여러 기사와 비슷하게 가까움".to_owned(),
        Reason::NoOrder => "시각으로도 이름으로도 앞뒤를 알 수 없음".to_owned(),
    }
}
