"""Drawing: a chart's rows as plotly bars, stacked bars, heat maps and curves, right to left."""

import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kit.charts.chart import Chart, Row
from kit.charts.direction import isolated

if TYPE_CHECKING:
    import plotly.graph_objects as go

INK, GRID, ACCENT = "#475467", "rgba(128,128,128,0.25)", "#0b6e6e"
# Translucent, so that the theme's own text colour is legible on each, in light and in dark; the
# hues stay apart for the common kinds of colour blindness (Okabe and Ito 2008).
HUES = ("11,142,142", "230,159,0", "86,140,233", "204,121,167", "120,130,90", "213,94,0")
FONT = "Nashra Naskh, Noto Naskh Arabic, serif"
ROW_HEIGHT, MARGIN = 30, 110


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
            orientation="h",
            marker_color=ACCENT,
            hovertemplate="%{y}<br>%{customdata}<br>× %{x}<extra></extra>",
        )
    )
    return _right_to_left(figure, chart, labels)


def stacked(chart: Chart) -> "go.Figure":
    """Draw stacked bars: column 0 the bar, 1 the hover text, 2 the part of it, 3 the count.

    Each part carries its name; colours only tell neighbours apart.
    """
    import plotly.graph_objects as go

    groups: dict[str, list[Row]] = {}
    for row in chart.rows:
        groups.setdefault(isolated(str(row[0])), []).append(row)
    figure = go.Figure()
    for place in range(max(map(len, groups.values()))):
        rows = {label: parts[place] for label, parts in groups.items() if place < len(parts)}
        hue = HUES[place % len(HUES)]
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
            marker={"color": f"rgba({hue},0.38)", "line": {"color": f"rgb({hue})", "width": 1}},
            hovertemplate="%{y}: %{text} × %{x}<br>%{customdata}<extra></extra>",
        )
    figure.update_layout(
        barmode="stack", showlegend=False, uniformtext={"minsize": 11, "mode": "hide"}
    )
    return _right_to_left(figure, chart, list(groups))


def heat(chart: Chart) -> "go.Figure":
    """Draw a heat map: column 0 the row, 1 the hover text, 2 the column, 3 the count."""
    import plotly.graph_objects as go

    labels = list(dict.fromkeys(isolated(str(row[0])) for row in chart.rows))
    across = list(dict.fromkeys(_wrapped(str(row[2])) for row in chart.rows))
    counts = {(isolated(str(row[0])), _wrapped(str(row[2]))): row[3] for row in chart.rows}
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
            hovertemplate="%{y}<br>%{x} × %{z}<extra></extra>",
        )
    )
    _right_to_left(figure, chart, labels)
    figure.update_xaxes(
        side="top",
        tickangle=0,
        showgrid=False,
        automargin=True,
        tickfont={"size": 15, "family": FONT},
    )
    figure.update_yaxes(showgrid=False)
    return figure


def _wrapped(text: str, width: int = 16) -> str:
    """Break a column's heading into lines, each isolated, so that no heading leans or is cut."""
    return "<br>".join(isolated(line) for line in textwrap.wrap(text, width)) or text


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
    for share in (86, 95, 98):
        figure.add_hline(y=share, line={"color": INK, "dash": "dot", "width": 1})
        figure.add_annotation(
            x=1, xref="paper", y=share, text=f"{share} %", showarrow=False, yshift=9
        )
    _dress(figure, chart, height=420)
    figure.update_xaxes(title=chart.columns[0].name)
    figure.update_yaxes(title=chart.columns[2].name, range=[0, 103])
    return figure


def _right_to_left(figure: "go.Figure", chart: Chart, labels: Sequence[str]) -> "go.Figure":
    """Put the labels on the right, the first on top, and let the bars grow to the left."""
    _dress(figure, chart, height=MARGIN + ROW_HEIGHT * max(len(labels), 4))
    figure.update_yaxes(
        side="right",
        type="category",
        categoryorder="array",
        categoryarray=list(reversed(labels)),
        automargin=True,
        ticklabelstandoff=8,
        tickfont={"size": 18, "family": FONT},
    )
    figure.update_xaxes(autorange="reversed", rangemode="tozero")
    return figure


def _dress(figure: "go.Figure", chart: Chart, *, height: int) -> None:
    figure.update_layout(
        template="none",
        title={"text": f"{chart.title} · {isolated(chart.title_ar)}", "x": 0.5, "font_size": 17},
        font={"color": INK, "size": 14, "family": "system-ui, sans-serif"},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        height=height,
        margin={"l": 40, "r": 40, "t": 64, "b": 48},
        modebar={"bgcolor": "rgba(0,0,0,0)", "color": INK},
        hoverlabel={"font": {"size": 16, "family": FONT}},
    )
    figure.update_xaxes(gridcolor=GRID, zeroline=False)
    figure.update_yaxes(gridcolor=GRID, zeroline=False)
