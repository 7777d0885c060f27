"""Drawing who speaks: marks along the report, and a flow from sources to their verbs."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kit.charts.chart import Chart
from kit.charts.direction import isolated
from kit.charts.figures import FONT, HUES, INK, dress, right_to_left

if TYPE_CHECKING:
    import plotly.graph_objects as go

# One sign a stance, so that colour is never alone: those of the reader, as near as plotly has
# them, in the order of the legend.
SIGNS: Mapping[str, str] = {
    "محايد": "circle-open",
    "تأكيد": "triangle-up",
    "إيجابي": "cross-thin",
    "نقدي": "x-thin",
    "نفي": "circle-x-open",
    "تباعد": "triangle-down-open",
    "تعهد": "diamond",
    "تحذير": "triangle-up-open-dot",
    "توقع": "circle-cross-open",
    "إسناد إلى مصدر": "diamond-open",
}


def along(chart: Chart) -> "go.Figure":
    """Draw marks along a line: column 0 whose line, 1 the kind, 2 the place, 3 the hover text."""
    import plotly.graph_objects as go

    labels = list(dict.fromkeys(isolated(str(row[0])) for row in chart.rows))
    figure = go.Figure()
    for number, (kind, sign) in enumerate(SIGNS.items()):
        rows = [row for row in chart.rows if row[1] == kind]
        if not rows:
            continue
        colour = f"rgb({HUES[number % len(HUES)]})"
        figure.add_scatter(
            x=[row[2] for row in rows],
            y=[isolated(str(row[0])) for row in rows],
            customdata=[isolated(str(row[3])) for row in rows],
            name=isolated(kind),
            mode="markers",
            marker={
                "symbol": sign,
                "size": 14,
                "color": colour,
                "line": {"width": 2.5, "color": colour},
            },
            hovertemplate="%{y}<br>%{customdata}<br>%{x} %<extra></extra>",
        )
    right_to_left(figure, chart, labels)
    figure.update_xaxes(range=[103, -3], autorange=False, ticksuffix=" %")
    figure.update_layout(
        showlegend=True,
        height=figure.layout.height + 80,
        margin_b=100,
        legend={
            "orientation": "h",
            "x": 0.5,
            "xanchor": "center",
            "y": 0,
            "yref": "container",
            "yanchor": "bottom",
            "font": {"size": 16, "family": FONT},
        },
    )
    return figure


def flow(chart: Chart) -> "go.Figure":
    """Draw bands: column 0 where from, 1 the hover text, 2 where to, 3 how broad.

    What speaks stands on the right, where an Arabic reader begins.
    """
    import plotly.graph_objects as go

    sources = list(dict.fromkeys(str(row[0]) for row in chart.rows))
    targets = list(dict.fromkeys(str(row[2]) for row in chart.rows))
    place = {("from", name): index for index, name in enumerate(sources)}
    place |= {("to", name): len(sources) + index for index, name in enumerate(targets)}
    hue = {name: HUES[index % len(HUES)] for index, name in enumerate(sources)}
    # plotly lets bands run from left to right, so the verbs are its sources and stand on the left.
    figure = go.Figure(
        go.Sankey(
            node={
                "label": [isolated(name) for name in (*sources, *targets)],
                "color": [f"rgb({hue[name]})" for name in sources] + [INK] * len(targets),
                "pad": 14,
                "thickness": 12,
                "line": {"width": 0},
                "hovertemplate": "%{label} × %{value}<extra></extra>",
            },
            link={
                "source": [place["to", str(row[2])] for row in chart.rows],
                "target": [place["from", str(row[0])] for row in chart.rows],
                "value": [row[3] for row in chart.rows],
                "color": [f"rgba({hue[str(row[0])]},0.35)" for row in chart.rows],
                "customdata": [str(row[1]) for row in chart.rows],
                "hovertemplate": (
                    "%{target.label}: %{source.label} × %{value}<br>%{customdata}<extra></extra>"
                ),
            },
            textfont={"size": 16, "family": FONT, "color": INK, "shadow": "none"},
        )
    )
    dress(figure, chart, height=140 + 30 * max(len(sources), len(targets)))
    return figure
