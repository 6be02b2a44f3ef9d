import { MantineProvider } from '@mantine/core'
import '@mantine/core/styles.css'
import { MedplumClient } from '@medplum/core'
import { MedplumProvider, SearchControl } from '@medplum/react'
import '@medplum/react/styles.css'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

const count = Number(new URLSearchParams(location.search).get('rows') ?? 20)
const medplum = new MedplumClient({ baseUrl: `${location.origin}/`, fhirUrlPath: 'medplum-fhir' })

/** The list of Medplum as it comes, and a button that does what its column menus do: ask again in another order. */
function List() {
  const [search, setSearch] = useState({
    resourceType: 'Patient',
    fields: ['name', 'birthDate', 'gender', 'address', '_lastUpdated'],
    count,
  })
  const turn = () => {
    const descending = search.sortRules?.[0]?.descending === false
    setSearch({ ...search, sortRules: [{ code: 'name', descending }] })
  }
  return (
    <>
      <button id="sort" type="button" onClick={turn}>
        Sort by name
      </button>
      <SearchControl search={search} onChange={({ definition }) => setSearch(definition)} hideToolbar />
    </>
  )
}

createRoot(document.getElementById('app')).render(
  <MedplumProvider medplum={medplum}>
    <MantineProvider>
      <List />
    </MantineProvider>
  </MedplumProvider>,
)
