import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'

import { offer } from '../../pages/charts/bench-chart.ts'
import { CALCIUM, PAIN, SPARKS } from '../../pages/charts/data.ts'

const DAY = 86_400
const dataOf = (points) => [points.map(({ daysAgo }) => -daysAgo * DAY), points.map(({ value }) => value)]

const trend = (height, range, more) => ({
  width: 900,
  height,
  cursor: { sync: { key: 'trend' } },
  scales: { y: { range } },
  series: [{}, { stroke: '#333', ...more }],
})

const spark = {
  width: 56,
  height: 32,
  cursor: { show: false },
  legend: { show: false },
  axes: [{ show: false }, { show: false }],
  series: [{}, { stroke: '#333', points: { show: false } }],
}

offer((place) => {
  const plots =
    location.search === '?sparks'
      ? SPARKS.map((points) => new UPlot(spark, dataOf(points), place))
      : [
          new UPlot(trend(176, [2, 3], {}), dataOf(CALCIUM), place),
          new UPlot(trend(108, [0, 10], { paths: UPlot.paths.bars() }), dataOf(PAIN), place),
        ]
  return () => {
    for (const plot of plots) plot.destroy()
    place.replaceChildren()
  }
})
