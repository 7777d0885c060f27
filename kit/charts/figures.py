"""Drawing: a chart's rows as plotly bars, stacked bars, heat maps and curves, right to left."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kit.charts.chart import Chart, Row
from kit.charts.direction import END, RIGHT_TO_LEFT, isolated
from kit.text.marks import bare

if TYPE_CHECKING:
    import plotly.graph_objects as go

INK, GRID, ACCENT = "#475467", "rgba(128,128,128,0.25)", "#0b6e6e"
# Translucent, so that the theme's own text colour is legible on each, in light and in dark; the
# hues stay apart for the common kinds of colour blindness (Okabe and Ito 2008).
REST = "128,128,128"
HUES = ("11,142,142", "230,159,0", "86,140,233", "204,121,167", "120,130,90", "213,94,0")
FONT = "Nashra Naskh, Noto Naskh Arabic, serif"
# A row is as high as one line of Naskh with its marks and the air plotly wants around it.
ROW_HEIGHT, TOP, BOTTOM = 38, 76, 36
TITLE_LENGTH, TITLE_LINE = 30, 22
"""Letters a line of a title holds on a narrow page, and pixels a line more takes."""
PARTS = 7
"""Parts of a bar that are drawn one by one; the rest of a long bar is drawn as one more."""


def bars(chart: Chart) -> "go.Figure":
    """Draw horizontal bars: column 0 the label, 1 the hover text, 2 the count."""
    import plotly.graph_objects as go

    labels = [isolated(str(row[0])) for row in chart.rows]
    figure = go.Figure(
        go.Bar(
            x=[row[2] for row in chart.rows],
            y=labels,
            customdata=[isolated(str(row[1])) for row in chart.rows],
            text=[row[2] for row in chart.rows],
            textposition="outside",
            cliponaxis=False,
            orientation="h",
            marker_color=ACCENT,
            hovertemplate="%{y}<br>%{customdata}<br>× %{x}<extra></extra>",
        )
    )
    return right_to_left(figure, chart, labels)


def stacked(chart: Chart, *, hues: Mapping[str, str] | None = None) -> "go.Figure":
    """Draw stacked bars: column 0 the bar, 1 the hover text, 2 the part of it, 3 the count.

    Each part carries its name; colours only tell neighbours apart, unless ``hues`` gives parts
    of one name one colour; then they keep their order. Otherwise the largest part comes first,
    and the smallest of a long bar are drawn together and named by the hover label.
    """
    import plotly.graph_objects as go

    groups: dict[str, list[Row]] = {}
    for row in chart.rows:
        groups.setdefault(isolated(str(row[0])), []).append(row)
    if hues is None:
        groups = {label: _gathered(parts) for label, parts in groups.items()}
    figure = go.Figure()
    for place in range(max(map(len, groups.values()))):
        rows = {label: parts[place] for label, parts in groups.items() if place < len(parts)}
        hue = REST if place == PARTS else HUES[place % len(HUES)]
        colours = [(hues or {}).get(str(row[2]), hue) for row in rows.values()]
        figure.add_bar(
            x=[row[3] for row in rows.values()],
            y=list(rows),
            text=[isolated(str(row[2])) for row in rows.values()],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            textfont={"size": 15, "family": FONT},
            customdata=[isolated(str(row[1])) for row in rows.values()],
            orientation="h",
            marker={
                "color": [f"rgba({colour},0.38)" for colour in colours],
                "line": {"color": [f"rgb({colour})" for colour in colours], "width": 1},
            },
            hovertemplate="%{y}: %{text} × %{x}<br>%{customdata}<extra></extra>",
        )
    figure.update_layout(
        barmode="stack",
        bargap=0.12,
        showlegend=False,
        uniformtext={"minsize": 11, "mode": "hide"},
    )
    return right_to_left(figure, chart, list(groups))


def _gathered(parts: Sequence[Row]) -> list[Row]:
    """Return the largest parts of a bar and, if there are many more, the others as one part."""
    ranked = sorted(parts, key=lambda row: -float(row[3]))
    shown, rest = ranked[:PARTS], ranked[PARTS:]
    if len(rest) < 2:
        return ranked
    names = [str(row[2]) for row in rest]
    lines = [isolated("، ".join(names[at : at + 6])) for at in range(0, min(len(names), 36), 6)]
    more = "<br>…" if len(names) > 36 else ""
    count = sum(float(row[3]) for row in rest)
    return [*shown, (rest[0][0], "<br>".join(lines) + more, f"+ {len(rest)}", count)]


def heat(chart: Chart, *, order: Sequence[str] = ()) -> "go.Figure":
    """Draw a heat map: column 0 the row, 1 the hover text, 2 the column, 3 the count.

    Args:
        chart: what is drawn.
        order: the columns in their order; those it does not name, or all, stand as they come.
    """
    import plotly.graph_objects as go

    found = dict.fromkeys(str(row[2]) for row in chart.rows)
    columns = list(dict.fromkeys([*(name for name in order if name in found), *found]))
    width = max(7, 80 // len(columns))
    heading = {column: _wrapped(column, width) for column in columns}
    lines = max(text.count("<br>") + 1 for text in heading.values())
    labels = list(dict.fromkeys(isolated(str(row[0])) for row in chart.rows))
    across = list(heading.values())
    counts = {(isolated(str(row[0])), heading[str(row[2])]): row[3] for row in chart.rows}
    hover = {(isolated(str(row[0])), heading[str(row[2])]): str(row[1]) for row in chart.rows}
    grid = [[counts.get((label, column), 0) for column in across] for label in labels]
    figure = go.Figure(
        go.Heatmap(
            z=grid,
            x=across,
            y=labels,
            text=[[value or "" for value in line] for line in grid],
            texttemplate="%{text}",
            colorscale=[[0, "rgba(128,128,128,0.06)"], [1, "rgba(11,142,142,0.6)"]],
            showscale=False,
            xgap=2,
            ygap=2,
            customdata=[[isolated(hover.get((line, at), "")) for at in across] for line in labels],
            hovertemplate="%{y}<br>%{x} × %{z}<br>%{customdata}<extra></extra>",
        )
    )
    right_to_left(figure, chart, labels, top=TOP + 24 * lines)
    figure.update_xaxes(
        side="top", tickangle=0, showgrid=False, tickfont={"size": 15, "family": FONT}
    )
    return figure


def _wrapped(text: str, width: int) -> str:
    """Break a column's heading into lines, each isolated, so that no heading leans or is cut.

    A heading is set without vowel marks, as newspapers set theirs.
    """
    lines = textwrap.wrap(bare(text), width, break_long_words=False, break_on_hyphens=False)
    return "<br>".join(map(isolated, lines)) or text


def _short(label: str, length: int = 26) -> str:
    """Cut a long label for the axis; the hover label has the whole."""
    plain = bare(label.strip(RIGHT_TO_LEFT + END))
    return label if len(plain) <= length else isolated(f"{plain[:length].rstrip()}…")


def curve(chart: Chart) -> "go.Figure":
    """Draw a rising curve: column 0 how many lemmas, 1 the last one, 2 the share in per cent."""
    import plotly.graph_objects as go

    figure = go.Figure(
        go.Scatter(
            x=[row[0] for row in chart.rows],
            y=[row[2] for row in chart.rows],
            customdata=[isolated(str(row[1])) for row in chart.rows],
            mode="lines",
            line={"color": ACCENT, "width": 3},
            hovertemplate="%{x} lemmas: %{y:.1f} %<br>%{customdata}<extra></extra>",
        )
    )
    for share, side in ((86, -11), (95, -11), (98, 11)):  # 95 and 98 are too close for one side
        figure.add_hline(y=share, line={"color": INK, "dash": "dot", "width": 1})
        figure.add_annotation(
            x=0,
            xref="paper",
            xanchor="left",
            y=share,
            text=f"{share} %",
            showarrow=False,
            yshift=side,
        )
    dress(figure, chart, height=420, bottom=56)
    figure.update_xaxes(title={"text": chart.columns[0].name, "font_size": 14})
    figure.update_yaxes(
        title={"text": chart.columns[2].name, "font_size": 14}, range=[0, 108], automargin=True
    )
    return figure


def right_to_left(
    figure: "go.Figure", chart: Chart, labels: Sequence[str], *, top: int = TOP
) -> "go.Figure":
    """Dress a figure and turn it: labels on the right, the first on top, bars to the left."""
    dress(figure, chart, height=top + BOTTOM + ROW_HEIGHT * max(len(labels), 3), top=top)
    figure.update_yaxes(
        side="right",
        type="category",
        categoryorder="array",
        categoryarray=list(reversed(labels)),
        tickvals=list(labels),
        ticktext=[_short(label) for label in labels],
        automargin=True,
        showgrid=False,
        ticks="",
        ticklabelstandoff=8,
        tickfont={"size": 18, "family": FONT},
    )
    figure.update_xaxes(autorange="reversed", rangemode="tozero")
    return figure


def dress(
    figure: "go.Figure", chart: Chart, *, height: int, top: int = TOP, bottom: int = BOTTOM
) -> None:
    """Give a figure its titles, its colours, which suit light and dark, and its height."""
    # A narrow page cuts a long line, so the title is broken and the figure grows by its lines.
    lines = textwrap.wrap(chart.title, TITLE_LENGTH)
    more = (len(lines) - 1) * TITLE_LINE
    height, top = height + more, top + more
    figure.update_layout(
        template="none",
        title={
            "text": "<br>".join((*lines, isolated(chart.title_ar))),
            "x": 0.5,
            "y": 1 - 20 / height,
            "yref": "container",
            "yanchor": "top",
            "font_size": 17,
        },
        font={"color": INK, "size": 14, "family": "system-ui, sans-serif"},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        height=height,
        margin={"l": 40, "r": 40, "t": top, "b": bottom},
        modebar={"bgcolor": "rgba(0,0,0,0)", "color": INK},
        hoverlabel={"font": {"size": 16, "family": FONT}},
    )
    figure.update_xaxes(gridcolor=GRID, zeroline=False, ticks="")
    figure.update_yaxes(gridcolor=GRID, zeroline=False)
