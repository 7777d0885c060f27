"""Drawing: a chart's rows as plotly bars, stacked bars, heat maps and curves, right to left."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kit.charts.chart import Chart
from kit.charts.direction import isolated

if TYPE_CHECKING:
    import plotly.graph_objects as go

INK, GRID, ACCENT = "#475467", "rgba(128,128,128,0.25)", "#0b6e6e"
# Colours that stay apart for the common kinds of colour blindness (Okabe and Ito 2008).
PALETTE = (
    *("#0072b2", "#e69f00", "#009e73", "#d55e00", "#cc79a7"),
    *("#56b4e9", "#8a6d1f", "#7f7f7f", "#5925dc", "#f0e442"),
)
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
    """Draw stacked bars: column 0 the bar, 1 the hover text, 2 the part of it, 3 the count."""
    import plotly.graph_objects as go

    labels = list(dict.fromkeys(isolated(str(row[0])) for row in chart.rows))
    parts = list(dict.fromkeys(str(row[2]) for row in chart.rows))
    figure = go.Figure()
    for index, part in enumerate(parts):
        rows = [row for row in chart.rows if str(row[2]) == part]
        figure.add_bar(
            name=isolated(part),
            x=[row[3] for row in rows],
            y=[isolated(str(row[0])) for row in rows],
            customdata=[isolated(str(row[1])) for row in rows],
            orientation="h",
            marker_color=PALETTE[index % len(PALETTE)],
            marker_pattern_shape=("", "/", "x", ".", "-")[index // len(PALETTE) % 5],
            hovertemplate="%{y}<br>%{customdata}<br>%{fullData.name} × %{x}<extra></extra>",
        )
    figure.update_layout(barmode="stack", showlegend=len(parts) <= 10)
    return _right_to_left(figure, chart, labels)


def heat(chart: Chart) -> "go.Figure":
    """Draw a heat map: column 0 the row, 1 the hover text, 2 the column, 3 the count."""
    import plotly.graph_objects as go

    labels = list(dict.fromkeys(isolated(str(row[0])) for row in chart.rows))
    across = list(dict.fromkeys(isolated(str(row[2])) for row in chart.rows))
    counts = {(isolated(str(row[0])), isolated(str(row[2]))): row[3] for row in chart.rows}
    grid = [[counts.get((label, column), 0) for column in across] for label in labels]
    figure = go.Figure(
        go.Heatmap(
            z=grid,
            x=across,
            y=labels,
            text=[[value or "" for value in line] for line in grid],
            texttemplate="%{text}",
            colorscale=[[0, "rgba(128,128,128,0.08)"], [1, ACCENT]],
            showscale=False,
            xgap=2,
            ygap=2,
            hovertemplate="%{y}<br>%{x} × %{z}<extra></extra>",
        )
    )
    return _right_to_left(figure, chart, labels)


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
        margin={"l": 40, "r": 40, "t": 56, "b": 48},
        hoverlabel={"font": {"size": 16, "family": FONT}},
        legend={"orientation": "h", "y": -0.12, "traceorder": "normal"},
    )
    figure.update_xaxes(gridcolor=GRID, zeroline=False)
    figure.update_yaxes(gridcolor=GRID, zeroline=False)
