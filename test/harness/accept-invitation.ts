import { browser } from './browser-sign-in.ts'

/** Follows the link of an invitation as a person does, and chooses a password. */
export async function acceptInvitation(link: string, password: string): Promise<void> {
  const { go } = browser()
  let answer = await go(link)
  for (let step = 0; step < 12; step++) {
    const action = /id="kc-passwd-update-form"[^>]*action="([^"]+)"/.exec(answer.text)?.[1]
    const onward = answer.location || /<a[^>]*href="([^"]*login-actions[^"]*)"/.exec(answer.text)?.[1]
    if (action) {
      const form = { 'password-new': password, 'password-confirm': password, username: '' }
      answer = await go(plain(action), form)
      if (answer.status === 200 && answer.text.includes('kc-passwd-update-form'))
        throw new Error('the password was refused')
    } else if (onward) answer = await go(plain(onward))
    else return
  }
  throw new Error('the invitation leads nowhere')
}

const plain = (text: string) => text.replaceAll('&amp;', '&')
