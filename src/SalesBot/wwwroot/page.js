// The page of the local web chat: pick a person on the left, talk as that person on the right.
import { look, withoutFaces, hostConfig } from './look.js';

const doors = new URL('v3/directline', document.baseURI).href;
// The page asks for news this often, and as often whether the bot is there at all, in milliseconds.
const newsEvery = 250;
const watchEvery = 2000;
const narrow = '(max-width: 760px)';

const languages = {
  en: { name: 'English', tag: 'en-US' },
  es: { name: 'Español', tag: 'es-ES' },
  'zh-Hans': { name: '中文', tag: 'zh-CN' }
};

const at = id => document.getElementById(id);
const { words, people } = await (await fetch('local/people')).json();

let language = closest(navigator.language);
let person = null;
let line = null;

for (const member of people) at('list').append(entry(member));
for (const code of Object.keys(languages)) at('tongues').append(tongue(code));
at('nobody').hidden = people.length > 0;
at('restart').addEventListener('click', () => begin());
at('digest').addEventListener('click', sendDigest);
at('back').addEventListener('click', () => { location.hash = ''; });
addEventListener('hashchange', () => show(named()));
setInterval(watch, watchEvery);
await show(named());

/** Who is named behind the # of the address, so that a reload or a bookmark comes back to them. */
function named() {
  const [upn, code] = decodeURIComponent(location.hash.slice(1)).split('/');
  return upn ? people.find(p => p.upn === upn) ?? stranger(code in languages ? code : language) : null;
}

function stranger(code) {
  return { upn: 'stranger@demo.example', name: '', nameZh: '', role: 'stranger', language: code, regions: {} };
}

function closest(tag) {
  return Object.keys(languages).find(code => tag.toLowerCase().startsWith(code.slice(0, 2))) ?? 'en';
}

async function show(next) {
  person = next;
  language = next?.language ?? language;
  document.body.classList.toggle('talking', next !== null);
  translate();
  if (next) await begin();
  else hangUp();
}

/** Opens a new chat as the person that was picked. */
async function begin() {
  hangUp();
  line = WebChat.createDirectLine({
    domain: doors, token: 'local', webSocket: false, pollingInterval: newsEvery,
    conversationStartProperties: { locale: languages[language].tag }
  });
  const pane = document.createElement('div');
  at('chat').replaceChildren(pane);
  await WebChat.renderWebChat({
    directLine: line,
    store: WebChat.createStore(),
    userID: person.upn,
    username: nameOf(person),
    locale: languages[language].tag,
    overrideLocalizedStrings: strings => ({ ...strings, TEXT_INPUT_PLACEHOLDER: say('typehere') }),
    styleOptions: { ...look, ...matchMedia(narrow).matches ? withoutFaces : { userAvatarInitials: initials(person) } },
    adaptiveCardsHostConfig: hostConfig
  }, pane);
  if (matchMedia('(pointer: fine)').matches) pane.querySelector('[data-id="webchat-sendbox-input"]')?.focus();
}

function hangUp() {
  line?.end();
  line = null;
  at('chat').replaceChildren();
  at('away').hidden = true;
  at('nothing').hidden = true;
}

/** What the bot would say of its own accord today, now: it comes into the chat like any message. */
async function sendDigest() {
  at('nothing').hidden = true;
  at('digest').disabled = true;
  try {
    const answer = await fetch(`local/prompts?upn=${encodeURIComponent(person.upn)}`, { method: 'POST' });
    at('nothing').hidden = !answer.ok || (await answer.json()).sent > 0;
  } catch {
    at('away').hidden = false;
  } finally {
    at('digest').disabled = false;
  }
}

/** Chats live in the bot's memory: when it was started anew, so is the chat. */
async function watch() {
  if (!line) return;
  const watched = line;
  try {
    const known = await fetch(watched.conversationId ? `${doors}/conversations/${watched.conversationId}` : 'health');
    const isLost = known.status === 404;
    if (watched === line && (isLost || !at('away').hidden)) await begin();
  } catch {
    at('away').hidden = false;
  }
}

function translate() {
  document.documentElement.lang = language;
  document.title = say('title');
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = say(element.dataset.word);
  for (const element of document.querySelectorAll('[data-label]')) element.ariaLabel = say(element.dataset.label);
  for (const element of document.querySelectorAll('[data-upn]')) describe(element);
  if (!person) return;
  at('face').textContent = initials(person);
  at('face').dataset.role = person.role;
  at('name').textContent = nameOf(person);
  at('post').textContent = postOf(person);
  at('digest').hidden = person.role === 'stranger';
}

function entry(member) {
  const element = document.createElement('li');
  element.dataset.upn = member.upn;
  const link = document.createElement('a');
  link.href = `#${member.upn}`;
  const face = document.createElement('span');
  face.className = 'face';
  face.dataset.role = member.role;
  const text = document.createElement('span');
  text.append(document.createElement('b'), document.createElement('small'));
  const mark = document.createElement('i');
  mark.textContent = languages[member.language]?.name ?? '';
  link.append(face, text, mark);
  element.append(link);
  return element;
}

function describe(element) {
  const member = people.find(p => p.upn === element.dataset.upn);
  element.querySelector('.face').textContent = initials(member);
  element.querySelector('b').textContent = nameOf(member);
  element.querySelector('small').textContent = postOf(member);
  element.firstChild.ariaCurrent = person?.upn === member.upn ? 'page' : null;
}

function tongue(code) {
  const link = document.createElement('a');
  link.href = `#stranger@demo.example/${code}`;
  link.textContent = languages[code].name;
  return link;
}

function nameOf(member) {
  if (member.role === 'stranger') return say('stranger');
  return language === 'zh-Hans' && member.nameZh ? member.nameZh : member.name;
}

function postOf(member) {
  return [say(`role.${member.role}`), ...member.regions[language] ?? []].join(' · ');
}

function initials(member) {
  if (member.role === 'stranger') return '?';
  if (language === 'zh-Hans' && member.nameZh) return [...member.nameZh][0];
  return member.name.split(/\s+/).slice(0, 2).map(part => [...part][0]).join('').toUpperCase();
}

function say(word) {
  return words[language][word];
}
