"""A folder as newsrooms have them, built: the same articles in whatever they are packed, with what is told of them."""

from __future__ import annotations

import zipfile
from email.message import EmailMessage
from pathlib import Path

import presses
from presses import FERRY, FILES, MAYOR, Unwatched, lay

from graphcase.pipeline.build import Report, build
from graphcase.pipeline.verify import verify
from graphcase.read import ALL, Selection
from graphcase.settings import Limits, Settings
from graphcase.store import Store


class Listening(Unwatched):
    """Keeps what is remarked."""

    def __init__(self) -> None:
        super().__init__()
        self.remarks: list[str] = []

    def remark(self, text: str) -> None:
        self.remarks.append(text)


def run(corpus: Path, output: Path, selection: Selection = ALL, watch: Listening | None = None) -> Report:
    return build(corpus, output, Settings(engine="here"), watch or Listening(), selection)


def test_what_is_given_comes_and_goes(tmp_path: Path) -> None:
    corpus = lay(tmp_path / "corpus", ["2021/ferry.txt", "2021/mayor.md"])
    table = corpus / "about.csv"
    table.write_text("path,outlet,date\n2021/mayor.md,Coast Wire,2021-03-05\nnowhere.txt,x,\n")
    output, watch = tmp_path / "output", Listening()
    assert run(corpus, output, Selection(metadata=table), watch).extracted == 2
    assert [remark for remark in watch.remarks if "nowhere.txt (row 3)" in remark] == watch.remarks
    with Store.open(output) as store:
        told = {document.path: (document.outlet, document.published) for document in store.documents()}
        assert verify(store).changed == ()
    assert told == {"2021/ferry.txt": ("", "2021-03-03"), "2021/mayor.md": ("Coast Wire", "2021-03-05")}
    table.unlink()
    assert run(corpus, output).extracted == 1
    run(corpus, tmp_path / "anew")
    assert presses.exports(output) == presses.exports(tmp_path / "anew")


def test_mails_and_archives(tmp_path: Path) -> None:
    corpus = lay(tmp_path / "corpus", ["page.html"])
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Anna Holt <anna@echo.example>", "Licence"
    mail["Date"] = "Fri, 5 Mar 2021 10:00:00 +0100"
    mail.set_content(f"Magnus Tveit met Karin Dahl in Bergen.\n\n> {MAYOR}")
    mail.add_attachment(FERRY, filename="ferry.txt")
    with zipfile.ZipFile(corpus / "leak.zip", "w") as archive:
        archive.writestr("mails/licence.eml", bytes(mail))
        archive.writestr("wire.jsonl", FILES["wire.jsonl"])
        archive.writestr("../evil.txt", "x")
    output = tmp_path / "output"
    report = run(corpus, output, Selection(exclude=("page.html",)))
    assert (report.counts.documents, report.excluded) == (3, 1)
    inner = "leak.zip#mails/licence.eml"
    with Store.open(output) as store:
        paths = [document.path for document in store.documents()]
        found = store.document_at(inner)
        assert found
        assert (found.title, found.author, found.published) == ("Licence", "Anna Holt", "2021-03-05")
        assert {one.path for one in store.skipped()} == {"leak.zip#../evil.txt", "leak.zip#wire.jsonl#L2"}
        assert store.about().excluded == 1
        assert (verify(store).changed, verify(store).documents) == ((), 3)
    assert paths == [inner, f"{inner}#ferry.txt", "leak.zip#wire.jsonl#L1"]
    assert run(corpus, output, Selection(exclude=("page.html",))).extracted == 0


def test_a_file_that_is_too_large_is_passed_over(tmp_path: Path) -> None:
    corpus = lay(tmp_path / "corpus", ["2021/ferry.txt", "2021/mayor.md"])
    settings = Settings(engine="here", limits=Limits(bytes=len(FILES["2021/mayor.md"])))
    build(corpus, tmp_path / "output", settings, Listening())
    with Store.open(tmp_path / "output") as store:
        assert [document.path for document in store.documents()] == ["2021/mayor.md"]
        assert [(one.path, one.hint) for one in store.skipped()] == [
            ("2021/ferry.txt", "split it, or build with --max-size for larger ones")
        ]
