//! What the command line refuses to do, and what it remarks on: which files, which options, and what to do instead.

use super::Lang;
use super::words::of;

/// Something that was asked for and is not done, or done otherwise. Files and values are as they were typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal<'a> {
    /// `--summary` with another format.
    SummaryIsText,
    /// `--csv` with another format.
    CsvIsOfCsv,
    /// `--by-name` takes two folders.
    TwoFolders {
        given: usize,
    },
    /// Of many pairs there are lines of JSON and tables, and `--full` and `--resume` are of the first.
    PairsFormat,
    /// A format that a terminal cannot show.
    NotForTerminal,
    StandardInputTwice,
    /// `--base`, counted from 1, of so many articles.
    Base {
        base: usize,
        count: usize,
    },
    /// `--with`, counted from 1, of so many articles; the base is not held against itself.
    With {
        with: usize,
        count: usize,
        base: usize,
    },
    MoreNames {
        given: usize,
        count: usize,
    },
    /// A remark.
    FewerNames {
        given: usize,
        count: usize,
    },
    NoBook,
    /// A remark.
    NoBookNamed {
        file: &'a str,
    },
    /// A remark; letters of articles.
    OneOfSeveral {
        left: &'a str,
        right: &'a str,
    },
    /// A remark.
    NamedTwice {
        file: &'a str,
    },
    /// A remark: the name of a file ends as that of another format.
    EndsOtherwise {
        file: &'a str,
        format: &'a str,
    },
    /// A remark.
    AsText {
        file: &'a str,
    },
    PictureInWindow {
        file: &'a str,
    },
    SessionInWindow {
        file: &'a str,
    },
    NoSuchFormat {
        file: &'a str,
    },
    NoCommand {
        word: &'a str,
        meant: &'a str,
    },
    NothingAgainst {
        file: &'a str,
    },
    NotAsGit,
}

/// One sentence.
pub fn refusal(refusal: Refusal<'_>, lang: Lang) -> String {
    use Refusal::{
        AsText, Base, CsvIsOfCsv, EndsOtherwise, FewerNames, MoreNames, NamedTwice, NoBook, NoBookNamed,
        NoCommand, NoSuchFormat, NotAsGit, NotForTerminal, NothingAgainst, OneOfSeveral, PairsFormat,
        PictureInWindow, SessionInWindow, StandardInputTwice, SummaryIsText, TwoFolders, With,
    };
    let words = |words| of(lang, words);
    match refusal {
        SummaryIsText => words([
            "--summary 是给终端看的短文；请去掉 --format 和 --csv，或去掉 --summary",
            "--summary 是給終端機看的短文；請去掉 --format 和 --csv，或去掉 --summary",
            "--summary is a short text for the terminal; leave out --format and --csv, or leave out --summary",
            "--summary は端末向けの短い文章です。--format と --csv を外すか、--summary を外してください",
            "--summary는 터미널용 짧은 글입니다. --format과 --csv를 빼거나 --summary를 빼십시오",
        ])
        .to_owned(),
        CsvIsOfCsv => words([
            "--csv 选择 --format csv 的列表；请去掉 --csv，或去掉另一个 --format",
            "--csv 選擇 --format csv 的清單；請去掉 --csv，或去掉另一個 --format",
            "--csv chooses a list of --format csv; leave out --csv, or the other --format",
            "--csv は --format csv の一覧を選びます。--csv を外すか、別の --format を外してください",
            "--csv는 --format csv의 목록을 고릅니다. --csv를 빼거나 다른 --format을 빼십시오",
        ])
        .to_owned(),
        TwoFolders { given } => words([
            "--by-name 需要两个文件夹，这里有 {given} 个；请写：--by-name 左 右",
            "--by-name 需要兩個資料夾，這裡有 {given} 個；請寫：--by-name 左 右",
            "--by-name takes two folders, and here are {given}; write --by-name LEFT RIGHT",
            "--by-name には二つのフォルダーが要りますが、{given}個です。--by-name 左 右 と指定してください",
            "--by-name에는 폴더 두 개가 필요한데 {given}개입니다. --by-name 왼쪽 오른쪽과 같이 쓰십시오",
        ])
        .replace("{given}", &given.to_string()),
        PairsFormat => words([
            "多对比较只有 JSON 行、文本表（--summary）和 CSV 表；--full 与 --resume 只用于 JSON 行",
            "多對比較只有 JSON 行、文字表（--summary）和 CSV 表；--full 與 --resume 只用於 JSON 行",
            "of many pairs there are lines of JSON, a table (--summary) and CSV; --full and --resume are of lines of JSON: leave out the others",
            "多くの組には JSON の行、表（--summary）、CSV だけがあります。--full と --resume は JSON の行のものです",
            "여러 쌍에는 JSON 줄, 표(--summary), CSV만 있습니다. --full과 --resume은 JSON 줄에만 씁니다",
        ])
        .to_owned(),
        NotForTerminal => words([
            "PDF 和 Word 文档不是终端能显示的文字；请用 -o 指定文件",
            "PDF 和 Word 文件不是終端機能顯示的文字；請用 -o 指定檔案",
            "PDF and Word documents are no text for a terminal; give -o FILE",
            "PDF と Word 文書は端末に表示できません。-o でファイルを指定してください",
            "PDF와 Word 문서는 터미널에 표시할 수 없습니다. -o로 파일을 지정하십시오",
        ])
        .to_owned(),
        StandardInputTwice => words([
            "标准输入（-）只能用一次；请把其中一篇存成文件",
            "標準輸入（-）只能用一次；請把其中一篇存成檔案",
            "standard input (-) can be named only once; put one of the texts into a file",
            "標準入力（-）は一度しか指定できません。どれかをファイルに保存してください",
            "표준 입력(-)은 한 번만 쓸 수 있습니다. 글 하나를 파일로 저장하십시오",
        ])
        .to_owned(),
        Base { base, count } => words([
            "--base {base}：{count} 篇里没有这一篇；请用 1 到 {count} 的数字",
            "--base {base}：{count} 篇裡沒有這一篇；請用 1 到 {count} 的數字",
            "--base {base} names none of the {count} articles; use a number from 1 to {count}",
            "--base {base}：{count} 件の記事にありません。1 から {count} の数を指定してください",
            "--base {base}: 기사 {count}건에 없는 번호입니다. 1부터 {count}까지의 수를 쓰십시오",
        ])
        .replace("{base}", &base.to_string())
        .replace("{count}", &count.to_string()),
        With { with, count, base } => words([
            "--with {with}：与底本比较的文章里没有这一篇；请用 1 到 {count} 中 {base} 以外的数字",
            "--with {with}：與底本比較的文章裡沒有這一篇；請用 1 到 {count} 中 {base} 以外的數字",
            "--with {with} names none of the articles the base text is held against; use a number from 1 to {count} other than {base}",
            "--with {with}：底本と比べる記事にありません。1 から {count} のうち {base} 以外の数を指定してください",
            "--with {with}: 기준본과 견주는 기사에 없는 번호입니다. 1부터 {count}까지 가운데 {base}이(가) 아닌 수를 쓰십시오",
        ])
        .replace("{with}", &with.to_string())
        .replace("{count}", &count.to_string())
        .replace("{base}", &base.to_string()),
        MoreNames { given, count } => words([
            "--name 给了 {given} 次，而文章只有 {count} 篇；请按顺序每篇给一次",
            "--name 給了 {given} 次，而文章只有 {count} 篇；請按順序每篇給一次",
            "--name was given {given} times for {count} articles; give it once for each, in their order",
            "--name が {given} 回ありますが、記事は {count} 件です。順に一件につき一回指定してください",
            "--name이 {given}번 있지만 기사는 {count}건입니다. 순서대로 한 건에 한 번씩 쓰십시오",
        ])
        .replace("{given}", &given.to_string())
        .replace("{count}", &count.to_string()),
        FewerNames { given, count } => words([
            "注意：{count} 篇文章只给了 {given} 个 --name；其余沿用原来的名称",
            "注意：{count} 篇文章只給了 {given} 個 --name；其餘沿用原來的名稱",
            "note: --name was given {given} of {count} times; the other articles keep their own names",
            "注意：記事 {count} 件に対し --name は {given} 回です。残りは元の名前のままです",
            "참고: 기사 {count}건에 --name은 {given}번입니다. 나머지는 원래 이름을 씁니다",
        ])
        .replace("{given}", &given.to_string())
        .replace("{count}", &count.to_string()),
        NoBook => words([
            "--chapter 指定书（EPUB）的一章，而这些文件都不是书；请去掉它",
            "--chapter 指定書（EPUB）的一章，而這些檔案都不是書；請去掉它",
            "--chapter names a chapter of a book (EPUB), and none of these files is one; leave it out",
            "--chapter は本（EPUB）の章を指定しますが、本のファイルがありません。外してください",
            "--chapter는 책(EPUB)의 장을 고르는데, 책인 파일이 없습니다. 빼십시오",
        ])
        .to_owned(),
        NoBookNamed { file } => words([
            "注意：{file} 不是书（EPUB），--chapter 对它不起作用",
            "注意：{file} 不是書（EPUB），--chapter 對它不起作用",
            "note: {file} is no book (EPUB), so --chapter says nothing of it",
            "注意：{file} は本（EPUB）ではないため、--chapter は効きません",
            "참고: {file}: 책(EPUB)이 아니므로 --chapter가 적용되지 않습니다",
        ])
        .replace("{file}", file),
        OneOfSeveral { left, right } => words([
            "注意：一个 Word 文档只放一组比较，这里是 {left} 与 {right}；用 --with N 指定另一组",
            "注意：一個 Word 文件只放一組比較，這裡是 {left} 與 {right}；用 --with N 指定另一組",
            "note: a Word document holds one comparison, here {left} with {right}; name another with --with N",
            "注意：Word 文書に入る比較は一組で、ここでは {left} と {right} です。別の組は --with N で指定してください",
            "참고: Word 문서에는 비교 한 쌍만 담기며, 여기서는 {left} – {right}입니다. 다른 쌍은 --with N으로 고르십시오",
        ])
        .replace("{left}", left)
        .replace("{right}", right),
        NamedTwice { file } => words([
            "注意：{file} 给了两次，所以是与自身比较",
            "注意：{file} 給了兩次，所以是與自身比較",
            "note: {file} was named twice, so it is compared with itself",
            "注意：{file} が二度指定されたため、同じもの同士を比べます",
            "참고: {file}: 두 번 지정되어 자기 자신과 비교합니다",
        ])
        .replace("{file}", file),
        EndsOtherwise { file, format } => words([
            "注意：{file} 按 {format} 写出，而文件名的后缀属于另一种格式",
            "注意：{file} 按 {format} 寫出，而檔名的副檔名屬於另一種格式",
            "note: {file} is written as {format}, though its name ends as that of something else",
            "注意：{file} は {format} として書き出されますが、名前の末尾は別の形式のものです",
            "참고: {file}: {format} 형식으로 쓰지만 확장자는 다른 형식의 것입니다",
        ])
        .replace("{file}", file)
        .replace("{format}", format),
        AsText { file } => words([
            "注意：{file} 按纯文本写出；用 --format 指定其他格式",
            "注意：{file} 按純文字寫出；用 --format 指定其他格式",
            "note: {file} is written as text; --format names another format",
            "注意：{file} はテキストとして書き出されます。別の形式は --format で指定してください",
            "참고: {file}: 텍스트로 씁니다. 다른 형식은 --format으로 고르십시오",
        ])
        .replace("{file}", file),
        PictureInWindow { file } => ending(file, ["图片只能在窗口里生成", "圖片只能在視窗裡產生", "a picture is made in the window only", "画像はウィンドウでのみ作れます", "그림은 창에서만 만들 수 있습니다"], lang),
        SessionInWindow { file } => ending(file, ["比较存档只能在窗口里保存", "比較存檔只能在視窗裡儲存", "a session is saved in the window only", "比較ファイルはウィンドウでのみ保存できます", "비교 파일은 창에서만 저장할 수 있습니다"], lang),
        NoSuchFormat { file } => ending(file, ["compare 不写这种文件", "compare 不寫這種檔案", "compare writes no such files", "compare はこの種のファイルを書けません", "compare는 이런 파일을 쓰지 않습니다"], lang),
        NoCommand { word, meant } => words([
            "{word} 既不是文件，也不是命令；是不是 {meant}？（用法见 variorum {meant} --help）",
            "{word} 既不是檔案，也不是命令；是不是 {meant}？（用法見 variorum {meant} --help）",
            "{word} is neither a file nor a command; did you mean {meant}? (variorum {meant} --help tells how to use it)",
            "{word} はファイルでもコマンドでもありません。{meant} のことですか？（使い方は variorum {meant} --help）",
            "{word}: 파일도 명령도 아닙니다. 혹시 {meant}? (사용법: variorum {meant} --help)",
        ])
        .replace("{word}", word)
        .replace("{meant}", meant),
        NothingAgainst { file } => words([
            "{file}：没有可与它比较的文件；请再给出另一个文件",
            "{file}：沒有可與它比較的檔案；請再給出另一個檔案",
            "{file}: there is nothing to hold it against; name the other file too",
            "{file}：比べる相手がありません。もう一つのファイルも指定してください",
            "{file}: 견줄 상대가 없습니다. 다른 파일도 지정하십시오",
        ])
        .replace("{file}", file),
        NotAsGit => words([
            "这不是 git 给出的参数；见 variorum difftool --help 的例子",
            "這不是 git 給出的參數；見 variorum difftool --help 的例子",
            "these are not the arguments that git gives; see the examples of variorum difftool --help",
            "git が渡す引数ではありません。variorum difftool --help の例を見てください",
            "git이 주는 인수가 아닙니다. variorum difftool --help의 예를 보십시오",
        ])
        .to_owned(),
    }
}

/// A file whose name ends as that of something which is not written.
fn ending(file: &str, why: [&'static str; 5], lang: Lang) -> String {
    of(
        lang,
        [
            "{file}：{why}；文件名请以 .html、.pdf、.docx、.md、.csv、.json、.diff 或 .txt 结尾，或用 --format 指定",
            "{file}：{why}；檔名請以 .html、.pdf、.docx、.md、.csv、.json、.diff 或 .txt 結尾，或用 --format 指定",
            "{file}: {why}; let the name end in .html, .pdf, .docx, .md, .csv, .json, .diff or .txt, or give --format",
            "{file}：{why}。名前の末尾を .html、.pdf、.docx、.md、.csv、.json、.diff、.txt のどれかにするか、--format で指定してください",
            "{file}: {why}. 이름이 .html, .pdf, .docx, .md, .csv, .json, .diff, .txt로 끝나게 하거나 --format으로 지정하십시오",
        ],
    )
    .replace("{why}", of(lang, why))
    .replace("{file}", file)
}

#[cfg(test)]
mod tests {
    use super::{Refusal, refusal};
    use crate::i18n::Lang;

    #[test]
    fn every_language_says_what_is_refused() {
        for lang in Lang::ALL {
            for (what, named) in [
                (Refusal::Base { base: 7, count: 3 }, "--base 7"),
                (Refusal::With { with: 7, count: 3, base: 1 }, "--with 7"),
                (Refusal::MoreNames { given: 4, count: 3 }, "--name"),
                (Refusal::NoBook, "--chapter"),
                (Refusal::NoCommand { word: "cmpare", meant: "compare" }, "variorum compare --help"),
                (Refusal::PictureInWindow { file: "a.png" }, "a.png"),
                (Refusal::EndsOtherwise { file: "a.csv", format: "json" }, "json"),
            ] {
                let said = refusal(what, lang);
                assert!(said.contains(named) && !said.contains('{'), "{said}");
            }
        }
    }
}
