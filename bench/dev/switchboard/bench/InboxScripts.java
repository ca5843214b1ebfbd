package dev.switchboard.bench;

/// What is asked of the page that is measured.
final class InboxScripts {
  /// Runs before the page's own scripts, and notes what the browser tells of itself.
  static final String WATCH =
      """
      (() => {
        const tasks = [];
        let largest = 0;
        let shift = 0;
        let list = 0;
        let frames = null;
        let from = 0;
        const watch = (type, note) =>
          new PerformanceObserver((seen) => seen.getEntries().forEach(note)).observe({ type, buffered: true });
        watch('longtask', (entry) => tasks.push(entry));
        watch('largest-contentful-paint', (entry) => (largest = entry.startTime));
        watch('layout-shift', (entry) => entry.hadRecentInput || (shift += entry.value));
        const seek = () =>
          document.querySelector('.row')
            ? requestAnimationFrame(() => (list = performance.now()))
            : requestAnimationFrame(seek);
        requestAnimationFrame(seek);
        const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
        window.bench = {
          tasks,
          load: () => ({ largest, shift, list, paint: paint(), blocked: tasks
            .filter((task) => task.startTime + task.duration > paint())
            .reduce((sum, task) => sum + Math.max(0, task.duration - 50), 0) }),
          begin() {
            frames = [];
            from = performance.now();
            let before = 0;
            const noted = frames;
            const next = (now) => {
              if (before > 0) noted.push(now - before);
              before = now;
              if (frames === noted) requestAnimationFrame(next);
            };
            requestAnimationFrame(next);
          },
          end() {
            const noted = frames;
            frames = null;
            return { frames: noted, tasks: tasks.filter((task) => task.startTime >= from).length };
          },
        };
      })();
      """;

  /// Waits until the page has come to rest, and says how it came there.
  static final String LOADED =
      """
      async (rest) => {
        let last = performance.now();
        let known = 0;
        while (performance.now() - last < rest) {
          await new Promise((next) => setTimeout(next, 100));
          if (window.bench.tasks.length > known) {
            known = window.bench.tasks.length;
            last = performance.now();
          }
        }
        const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
        const sum = (entries) => entries.reduce((total, entry) => total + entry.encodedBodySize, 0);
        return { ...window.bench.load(), bytes: sum(all), scripts: sum(all.filter((entry) => /\\.js$/.test(entry.name))) };
      }
      """;

  static final String SIZE =
      """
      () => ({ of: Number(document.querySelector('.row')?.ariaSetSize ?? 0),
        shown: document.querySelectorAll('.row').length })
      """;

  static final String IS_AT_END =
      """
      (dialogs) => {
        const box = document.querySelector('.rows');
        return Number(document.querySelector('.row')?.ariaSetSize ?? 0) >= dialogs
          && box.scrollTop + box.clientHeight >= box.scrollHeight - 1;
      }
      """;

  static final String GO =
      """
      (position) => {
        document.querySelector('.rows').scrollTop = (position - 1) * document.querySelector('.row').offsetHeight;
      }
      """;

  /// Thirty times a second, as keyboards do.
  static final String HOLD =
      """
      async ({ key, times }) => {
        const target = document.querySelector('.rows');
        for (let i = 0; i < times; i++) {
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, repeat: i > 0 }));
          await new Promise((next) => setTimeout(next, 33));
        }
      }
      """;

  /// Answers the milliseconds from the click to the picture with the messages.
  static final String OPEN =
      """
      async (position) => {
        const frame = () => new Promise((next) => requestAnimationFrame(next));
        const row = document.querySelector(`.row[aria-posinset='${position}']`);
        const before = performance.now();
        row.click();
        const chat = row.id.slice('row-'.length);
        while (new URLSearchParams(location.search).get('chat') !== chat || !document.querySelector('[role=log] .bubble')) {
          await frame();
        }
        await frame();
        return performance.now() - before;
      }
      """;

  /// Answers the milliseconds from the client's request to the picture with his card on top.
  static final String NEWS =
      """
      async ({ path, chat, number }) => {
        const frame = () => new Promise((next) => requestAnimationFrame(next));
        const text = `Is anybody there? ${number}`;
        const before = performance.now();
        void fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({
          event: 'new_message', chat_id: chat, visitor: { id: `v${chat}`, fields: { name: `Writer ${chat}` } },
          message: { id: `b${number}`, kind: 'visitor', text } }) });
        while (!document.querySelector(".row[aria-posinset='1']")?.textContent.includes(text)) {
          await frame();
        }
        await frame();
        return performance.now() - before;
      }
      """;

  private InboxScripts() {}
}
