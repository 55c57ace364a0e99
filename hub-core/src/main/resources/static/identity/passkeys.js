// Registers a passkey, or signs in with one. Whoever has no script signs in by a mailed link.
(() => {
  'use strict';

  if (!window.PublicKeyCredential) {
    return;
  }

  const decode = (text) => {
    const base64 = text.replace(/-/g, '+').replace(/_/g, '/');
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)).buffer;
  };

  const encode = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '');

  const withIds = (credentials) =>
    (credentials || []).map((each) => ({ ...each, id: decode(each.id) }));

  const post = async (part, address, body) => {
    const answer = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'Content-Type': 'application/json',
        'X-XSRF-TOKEN': part.querySelector('input[name=_csrf]').value,
      },
      body: JSON.stringify(body),
    });
    if (answer.redirected) {
      // Whoever signed in too long ago does so again first.
      window.location.assign(answer.url);
      return new Promise(() => {});
    }
    if (!answer.ok) {
      throw new Error('answered ' + answer.status);
    }
    return answer.json();
  };

  const described = (credential, response) => ({
    id: credential.id,
    rawId: encode(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment,
  });

  const register = async (part) => {
    const options = await post(part, part.dataset.options, {});
    const credential = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: decode(options.challenge),
        user: { ...options.user, id: decode(options.user.id) },
        excludeCredentials: withIds(options.excludeCredentials),
      },
    });
    await post(part, part.dataset.answer, {
      publicKey: {
        credential: described(credential, {
          attestationObject: encode(credential.response.attestationObject),
          clientDataJSON: encode(credential.response.clientDataJSON),
          transports: credential.response.getTransports ? credential.response.getTransports() : [],
        }),
        label: part.querySelector('input[name=name]').value,
      },
    });
    return part.dataset.done;
  };

  const signIn = async (part) => {
    const options = await post(part, part.dataset.options, {});
    const credential = await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: decode(options.challenge),
        allowCredentials: withIds(options.allowCredentials),
      },
    });
    const { response } = credential;
    const answer = await post(
      part,
      part.dataset.answer,
      described(credential, {
        authenticatorData: encode(response.authenticatorData),
        clientDataJSON: encode(response.clientDataJSON),
        signature: encode(response.signature),
        userHandle: response.userHandle ? encode(response.userHandle) : null,
      }),
    );
    return answer.to;
  };

  const ways = { register, 'sign-in': signIn };

  document.querySelectorAll('[data-passkeys]').forEach((part) => {
    const problem = part.querySelector('[data-passkey-problem]');
    part.hidden = false;
    part.querySelector('form').addEventListener('submit', async (event) => {
      event.preventDefault();
      problem.hidden = true;
      try {
        window.location.assign(await ways[part.dataset.passkeys](part));
      } catch {
        // Cancelled, timed out, or already registered: the browser has told which.
        problem.hidden = false;
      }
    });
  });
  document.querySelectorAll('[data-passkeys-unavailable]').forEach((part) => {
    part.hidden = true;
  });
})();
