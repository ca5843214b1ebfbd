// Drives a running server with the official JavaScript SDK as it comes, through https.
// What it needs stands in the environment; the first thing that is not as expected ends it.
import assert from 'node:assert/strict'
import { B24Hook, B24OAuth } from '@bitrix24/b24jssdk'

const setup = JSON.parse(process.env.SETUP)
const LEADS = 120

function clients() {
  const hook = B24Hook.fromWebhookUrl(setup.webhook)
  const expires = Math.floor(Date.now() / 1000) + setup.oauth.expiresIn
  const oauth = new B24OAuth({ ...setup.oauth, expires }, setup.secret)
  return { webhook: hook, oauth }
}

async function result(promise) {
  const answer = await promise
  assert.ok(answer.isSuccess, answer.getErrorMessages().join('; '))
  return answer.getData()
}

async function callsMethods(b24) {
  const v2 = b24.actions.v2
  const profile = await result(v2.call.make({ method: 'profile', params: {} }))
  assert.equal(profile.result.NAME, 'Ada')
  const lines = await result(v2.call.make({ method: 'imopenlines.config.list.get', params: { PARAMS: { limit: 1 } } }))
  assert.equal(lines.result.length, 1)
  const title = `Ünïcode & "quotes" = 100% ${Math.random()}`
  const lead = await result(v2.call.make({ method: 'crm.lead.add', params: { fields: { TITLE: title, OPENED: 'N' } } }))
  const read = await result(v2.call.make({ method: 'crm.lead.get', params: { id: lead.result } }))
  assert.equal(read.result.TITLE, title)
}

async function refusesWhatIsWrong(b24) {
  const answer = await b24.actions.v2.call.make({ method: 'crm.lead.get', params: { id: 99999999 } })
    .catch(error => ({ isSuccess: false, getErrorMessages: () => [error.message] }))
  assert.equal(answer.isSuccess, false)
}

async function repeatsAWriteOnce(b24) {
  const call = { method: 'crm.lead.add', params: { fields: { TITLE: 'Sent twice' } }, requestId: `twice-${Math.random()}` }
  const first = await result(b24.actions.v2.call.make(call))
  const second = await result(b24.actions.v2.call.make(call))
  assert.equal(second.result, first.result)
}

async function batches(b24) {
  const named = await result(b24.actions.v2.batch.make({
    calls: {
      me: { method: 'user.current', params: {} },
      mine: { method: 'user.get', params: { ID: '$result[me][ID]' } },
      first: ['user.get', { ID: '$result[mine][0][ID]' }]
    },
    options: { isHaltOnError: true }
  }))
  assert.equal(named.mine[0].NAME, 'Ada')
  assert.equal(named.first[0].NAME, 'Ada')
  const list = await result(b24.actions.v2.batch.make({
    calls: [['server.time', {}], ['profile', {}]],
    options: { isHaltOnError: false }
  }))
  assert.equal(list.length, 2)
}

async function iteratesOverLists(b24) {
  const calls = Array.from({ length: LEADS }, (_, i) => ['crm.lead.add', { fields: { TITLE: `Lead ${i}`, COMMENTS: 'of the list' } }])
  await result(b24.actions.v2.batchByChunk.make({ calls, options: { isHaltOnError: true } }))
  const params = { filter: { '%TITLE': 'Lead ' }, select: ['ID', 'TITLE'] }
  const all = await result(b24.actions.v2.callList.make({ method: 'crm.lead.list', params, idKey: 'ID' }))
  assert.ok(all.length >= LEADS, `${all.length} leads`)
  const ids = new Set()
  for await (const chunk of b24.actions.v2.fetchList.make({ method: 'crm.lead.list', params, idKey: 'ID' })) {
    chunk.forEach(lead => ids.add(lead.ID))
  }
  assert.equal(ids.size, all.length)
}

async function renewsItsToken(b24) {
  const before = b24.auth.getAuthData().access_token
  await b24.auth.refreshAuth()
  assert.notEqual(b24.auth.getAuthData().access_token, before)
  await callsMethods(b24)
}

const { webhook, oauth } = clients()
for (const [name, b24] of Object.entries({ webhook, oauth })) {
  for (const scene of [callsMethods, refusesWhatIsWrong, repeatsAWriteOnce, batches, iteratesOverLists]) {
    const begun = performance.now()
    await scene(b24)
    console.log(`${name}: ${scene.name} ${Math.round(performance.now() - begun)} ms`)
  }
}
await renewsItsToken(oauth)
console.log('oauth: renewsItsToken')
process.exit(0)
