//! Why there is no window, and what is done instead.

use super::Lang;
use super::words::of;

/// Why a window could not be opened. `reason` is the system's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoWindow<'a> {
    NoDisplay,
    Failed { reason: &'a str },
}

/// What is done, or can be, where there is no window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Nothing was named.
    NameFiles,
    /// A session was named.
    NameTexts,
    /// The comparison follows in the terminal.
    InTerminal,
}

/// One sentence of both.
pub fn no_window(why: NoWindow<'_>, remedy: Remedy, lang: Lang) -> String {
    let (why, reason) = match why {
        NoWindow::NoDisplay => (
            [
                "没有可以打开窗口的显示器（X11 和 Wayland 都没有回应）",
                "沒有可以開啟視窗的顯示器（X11 和 Wayland 都沒有回應）",
                "there is no display to open a window on (neither X11 nor Wayland answers)",
                "ウィンドウを開ける画面がありません（X11 も Wayland も応答しません）",
                "창을 열 화면이 없습니다(X11도 Wayland도 응답하지 않음)",
            ],
            "",
        ),
        NoWindow::Failed { reason } => (
            [
                "窗口没能打开（{reason}）；显示环境要有 OpenGL 2.1 或更新版本",
                "視窗沒能開啟（{reason}）；顯示環境要有 OpenGL 2.1 或更新版本",
                "the window could not be opened ({reason}); the display needs OpenGL 2.1 or later",
                "ウィンドウを開けませんでした（{reason}）。OpenGL 2.1 以降が必要です",
                "창을 열지 못했습니다({reason}). OpenGL 2.1 이상이 필요합니다",
            ],
            reason,
        ),
    };
    let remedy = match remedy {
        Remedy::NameFiles => [
            "；给出两个文件，就在终端里比较，也可以试试 --example",
            "；給出兩個檔案，就在終端機裡比較，也可以試試 --example",
            "; name two files to compare them in the terminal, or try --example",
            "。ファイルを二つ指定すると端末で比べます。--example も試せます",
            ". 파일 두 개를 지정하면 터미널에서 비교합니다. --example도 쓸 수 있습니다",
        ],
        Remedy::NameTexts => [
            "；比较存档要用窗口打开，但它的各篇可以按文件名在终端里比较",
            "；比較存檔要用視窗開啟，但它的各篇可以按檔名在終端機裡比較",
            "; a session needs a window, but its texts can be compared by name in the terminal",
            "。比較ファイルを開くにはウィンドウが必要ですが、中の記事は名前を指定すれば端末で比べられます",
            ". 비교 파일을 열려면 창이 필요하지만, 그 글들은 이름을 지정해 터미널에서 비교할 수 있습니다",
        ],
        Remedy::InTerminal => [
            "；以下是终端里的比较",
            "；以下是終端機裡的比較",
            "; here is the comparison in the terminal",
            "。端末での比較を示します",
            ". 터미널에서 비교한 결과는 다음과 같습니다",
        ],
    };
    of(lang, why).replace("{reason}", reason) + of(lang, remedy)
}

#[cfg(test)]
mod tests {
    use super::{NoWindow, Remedy, no_window};
    use crate::i18n::Lang;

    #[test]
    fn every_language_says_why_there_is_no_window() {
        for lang in Lang::ALL {
            let said = no_window(NoWindow::NoDisplay, Remedy::NameFiles, lang);
            assert!(said.contains("Wayland") && said.contains("--example"), "{said}");
            let said = no_window(NoWindow::Failed { reason: "no {driver}" }, Remedy::InTerminal, lang);
            assert!(said.contains("no {driver}") && said.contains("OpenGL"), "{said}");
        }
    }
}
