import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Bar, BarChart, CartesianGrid, Line, LineChart, ReferenceArea, Tooltip, XAxis, YAxis } from 'recharts'

import { offer } from '../../pages/charts/bench-chart.ts'
import { CALCIUM, PAIN, RANGE, SPARKS } from '../../pages/charts/data.ts'

/** As its documentation draws them, the entry animation left out. */
function Trend() {
  return (
    <>
      <LineChart width={900} height={176} data={CALCIUM}>
        <CartesianGrid />
        <ReferenceArea y1={RANGE.low} y2={RANGE.high} />
        <XAxis dataKey="daysAgo" type="number" reversed domain={[0, 178]} />
        <YAxis domain={[2, 3]} />
        <Tooltip isAnimationActive={false} />
        <Line dataKey="value" isAnimationActive={false} />
      </LineChart>
      <BarChart width={900} height={108} data={PAIN}>
        <XAxis dataKey="daysAgo" />
        <YAxis domain={[0, 10]} />
        <Tooltip isAnimationActive={false} />
        <Bar dataKey="value" isAnimationActive={false} />
      </BarChart>
    </>
  )
}

function Sparks() {
  return SPARKS.map((points, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- they never change places
    <LineChart key={at} width={56} height={32} data={points}>
      <YAxis hide domain={[1.9, 3]} />
      <ReferenceArea y1={RANGE.low} y2={RANGE.high} />
      <Line dataKey="value" dot={false} isAnimationActive={false} />
    </LineChart>
  ))
}

offer((place) => {
  const root = createRoot(place)
  flushSync(() => root.render(location.search === '?sparks' ? <Sparks /> : <Trend />))
  return () => root.unmount()
})
