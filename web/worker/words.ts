/** Words for where there are no catalogues: the worker, and a page that could not get them. */
interface Words {
  offered: string;
  given: string;
  mention: string;
  gone: string;
  what: string;
  wrong: string;
  whatWrong: string;
  again: string;
}

const WORDS: Record<string, Words> = {
  en: {
    offered: 'You are asked to take this dialog.',
    given: 'This dialog is yours now.',
    mention: 'Mentions you: {text}',
    gone: 'No connection',
    what: 'Switchboard cannot be reached. This page tries again by itself.',
    wrong: 'Something went wrong',
    whatWrong:
      'Switchboard has answered with an error ({code}). This page tries again in half a minute. If it stays like this, tell your administrator.',
    again: 'Try again',
  },
  de: {
    offered: 'Sie sollen diesen Dialog übernehmen.',
    given: 'Dieser Dialog gehört jetzt Ihnen.',
    mention: 'Erwähnt Sie: {text}',
    gone: 'Keine Verbindung',
    what: 'Switchboard ist nicht erreichbar. Diese Seite versucht es von selbst wieder.',
    wrong: 'Etwas ist schiefgegangen',
    whatWrong:
      'Switchboard hat mit einem Fehler geantwortet ({code}). Diese Seite versucht es in einer halben Minute wieder. Wenn es so bleibt, sagen Sie es der Administration.',
    again: 'Noch einmal versuchen',
  },
  es: {
    offered: 'Se le pide que tome este diálogo.',
    given: 'Este diálogo es suyo ahora.',
    mention: 'Le menciona: {text}',
    gone: 'Sin conexión',
    what: 'No se puede llegar a Switchboard. Esta página lo intenta de nuevo por sí sola.',
    wrong: 'Algo ha fallado',
    whatWrong:
      'Switchboard ha respondido con un error ({code}). Esta página lo intenta de nuevo en medio minuto. Si sigue así, avise a su administrador.',
    again: 'Intentar de nuevo',
  },
  fr: {
    offered: 'On vous demande de prendre ce dialogue.',
    given: 'Ce dialogue est désormais à vous.',
    mention: 'Vous mentionne : {text}',
    gone: 'Pas de connexion',
    what: 'Switchboard est injoignable. Cette page réessaie d’elle-même.',
    wrong: 'Un problème est survenu',
    whatWrong:
      'Switchboard a répondu par une erreur ({code}). Cette page réessaie dans une demi-minute. Si cela persiste, prévenez votre administrateur.',
    again: 'Réessayer',
  },
  pt: {
    offered: 'Pedem que você assuma este diálogo.',
    given: 'Este diálogo é seu agora.',
    mention: 'Menciona você: {text}',
    gone: 'Sem conexão',
    what: 'Não é possível chegar ao Switchboard. Esta página tenta de novo sozinha.',
    wrong: 'Algo deu errado',
    whatWrong:
      'O Switchboard respondeu com um erro ({code}). Esta página tenta de novo em meio minuto. Se continuar assim, avise o administrador.',
    again: 'Tentar de novo',
  },
  ru: {
    offered: 'Вас просят взять этот диалог.',
    given: 'Этот диалог теперь ваш.',
    mention: 'Упоминает вас: {text}',
    gone: 'Нет соединения',
    what: 'Switchboard недоступен. Эта страница попробует снова сама.',
    wrong: 'Что-то пошло не так',
    whatWrong:
      'Switchboard ответил ошибкой ({code}). Страница попробует снова через полминуты. Если так и останется, сообщите администратору.',
    again: 'Попробовать снова',
  },
  ar: {
    offered: 'يُطلب منك تولّي هذه المحادثة.',
    given: 'أصبحت هذه المحادثة لك.',
    mention: 'يشير إليك: {text}',
    gone: 'لا يوجد اتصال',
    what: 'تعذّر الوصول إلى Switchboard. تعيد هذه الصفحة المحاولة من تلقاء نفسها.',
    wrong: 'حدث خطأ ما',
    whatWrong: 'ردّ Switchboard بخطأ ({code}). تعيد هذه الصفحة المحاولة بعد نصف دقيقة. إذا استمر الأمر فأخبر المسؤول.',
    again: 'حاول مرة أخرى',
  },
};

export function words(language: string): [Words, string] {
  const short = language.split('-')[0]!;
  return WORDS[short] ? [WORDS[short], short] : [WORDS['en']!, 'en'];
}

/** The line below the title of a notification. */
export function said(kind: 'offered' | 'given' | 'message' | 'mention', text: string, language: string): string {
  return kind === 'message' ? text : words(language)[0][kind].replace('{text}', text);
}

const STYLE =
  ':root{color-scheme:light dark;--bg:#f6f6f4;--ink:#1b1b18;--soft:#55544e;--accent:#2f5bea;--on:#fff}' +
  '@media(prefers-color-scheme:dark){:root{--bg:#131312;--ink:#ecebe7;--soft:#aeaca4;--accent:#6f91ff;--on:#0d1636}}' +
  'main{display:grid;place-content:center;justify-items:center;gap:8px;min-height:100dvh;padding:24px;' +
  'box-sizing:border-box;text-align:center}' +
  'body{margin:0;background:var(--bg);color:var(--ink);font:13px/1.5 system-ui,sans-serif}' +
  'h1{margin:0;font-size:15px;font-weight:620}p{max-width:44ch;margin:0;color:var(--soft)}' +
  'a{margin-top:8px;padding:7px 14px;border-radius:8px;background:var(--accent);color:var(--on);' +
  'font-weight:550;text-decoration:none}a:focus-visible{outline:2px solid var(--ink);outline-offset:2px}';

/** Looks every few seconds whether the server is back. */
const SCRIPT =
  'const back=()=>fetch(location.href,{method:"HEAD",cache:"no-store"}).then(()=>location.reload(),()=>{});' +
  'addEventListener("online",back);setInterval(back,4000)';

/** What stands in for a page that could not be loaded; it comes back by itself. */
export function offline(language: string): Response {
  const [say, lang] = words(language);
  const nonce = crypto.randomUUID();
  const page =
    `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<title>${say.gone} · Switchboard</title><style>${STYLE}</style></head><body>` +
    `<main><h1>${say.gone}</h1><p>${say.what}</p><a href="">${say.again}</a></main>` +
    `<script nonce="${nonce}">${SCRIPT}</script></body></html>`;
  return new Response(page, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'; connect-src 'self'; ` +
        "base-uri 'none'; form-action 'none'",
    },
  });
}
