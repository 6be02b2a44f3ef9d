import { offer } from '../../pages/charts/bench-chart.ts'
import { drawSparks } from './sparks.ts'
import { drawTrend } from './trend.ts'

offer(location.search === '?sparks' ? drawSparks : drawTrend)
