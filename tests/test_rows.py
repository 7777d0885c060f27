from pathlib import Path

import pytest

from kit.errors import PackError
from kit.rows import plain_cell, read_rows, safe_cell, to_csv


def table(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    file = tmp_path / "table.csv"
    file.write_bytes(text.encode(encoding))
    return file


def test_cells_are_read_by_name_with_the_place_they_stand_at(tmp_path: Path) -> None:
    (row,) = read_rows(table(tmp_path, "id,gloss\na, to say ; \n"), ["id"])
    assert (row.text("gloss"), row.place("gloss")) == ("to say ;", "table.csv:2: gloss")


def test_a_list_cell_is_split_at_its_bars(tmp_path: Path) -> None:
    (row,) = read_rows(table(tmp_path, "id,plural\na,قِمَم | قِمَّات |\n"))
    assert row.several("plural") == ("قِمَم", "قِمَّات")


def test_a_byte_order_mark_from_a_spreadsheet_does_no_harm(tmp_path: Path) -> None:
    (row,) = read_rows(table(tmp_path, "id\na\n", "utf-8-sig"), ["id"])
    assert row.text("id") == "a"


def test_a_short_row_has_empty_cells_and_a_long_one_loses_its_surplus(tmp_path: Path) -> None:
    short, long = read_rows(table(tmp_path, "id,gloss\na\nb,c,d\n"))
    assert (short.text("gloss"), long.text("gloss")) == ("", "c")


@pytest.mark.parametrize(
    ("text", "encoding", "message"),
    [("id\n", "utf-8", "no column gloss"), ("id,gloss\nقال,say\n", "cp1256", "not UTF-8")],
)
def test_a_table_that_cannot_be_read_says_what_to_do(
    tmp_path: Path, text: str, encoding: str, message: str
) -> None:
    with pytest.raises(PackError, match=message):
        read_rows(table(tmp_path, text, encoding), ["id", "gloss"])


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"terms\.csv: the file is missing"):
        read_rows(tmp_path / "terms.csv")


def test_a_number_that_is_none_is_named_with_its_place(tmp_path: Path) -> None:
    (row,) = read_rows(table(tmp_path, "id,latitude\na,north\n"))
    with pytest.raises(PackError, match=r"table\.csv:2: latitude: 'north' is not a number"):
        row.number_in("latitude")


def test_a_table_saved_with_semicolons_is_read_too(tmp_path: Path) -> None:
    (row,) = read_rows(table(tmp_path, 'id;gloss\na;"to say, to tell"\n'), ["id", "gloss"])
    assert row.text("gloss") == "to say, to tell"


@pytest.mark.parametrize("cell", ["=1+1", "+a", "-a", "@a", " =a", "\ta", "قال", "", "it's", "a=b"])
def test_what_is_written_safely_comes_back_as_it_was(cell: str, tmp_path: Path) -> None:
    (row,) = read_rows(table(tmp_path, to_csv(["id", "x"], [["a", cell]])))
    assert plain_cell(row.cells["x"]) == cell
    assert safe_cell(row.cells["x"]) == row.cells["x"]
