import { createRoot } from 'react-dom/client'

/** The least that a page made with React can be. */
function Hello() {
  return <h1>Hello</h1>
}

const place = document.getElementById('app')
if (place !== null) createRoot(place).render(<Hello />)
