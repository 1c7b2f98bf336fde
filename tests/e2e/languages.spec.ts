// The page in another language: chosen in the header and kept, or asked for by the link; the run goes
// on, and no sentence stays behind.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { type LabPage, SIZES, labTest as test } from './lab_page';
import { expectToFit } from './numbers';

/** Names from the scenario, of the code's messages, of files and of keys: in every language as they are. */
const NAMES =
  /^(CQRS|Lab|EN|ZH|English|ASYMMETRICAL-DRESSER|RETRO-LAMP|(lamp|dresser|order)-|BatchCreated|Allocated|SVG|PNG|Ctrl|Home|End)$/;

/** Latin words that can be seen or are read aloud. */
const latinWords = (lab: LabPage): Promise<string[]> =>
  lab.page.evaluate((names) => {
    const texts: string[] = [];
    const collect = (node: Node) => {
      if (node instanceof Element) {
        if (node.matches('style, script, option') || !node.checkVisibility()) return;
        texts.push(node.getAttribute('aria-label') ?? '');
      }
      if (node instanceof Text) texts.push(node.data);
      const shadow = node instanceof Element ? node.shadowRoot : null;
      for (const each of [...(shadow?.childNodes ?? []), ...node.childNodes]) collect(each);
    };
    collect(document.body);
    const known = new RegExp(names);
    const words = texts.flatMap((text) => text.match(/[A-Za-z][A-Za-z-]+/g) ?? []);
    return [...new Set(words)].filter((word) => !known.test(word));
  }, NAMES.source);

async function expectClean({ page }: LabPage): Promise<void> {
  await page.clock.resume();
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished)),
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
}

const languages = (lab: LabPage) => lab.page.locator('.language select');
const html = (lab: LabPage) => lab.page.locator('html');
const reads = (lab: LabPage, name: string) =>
  expect(lab.page.getByRole('article', { name: `${name}的页面` }));

for (const [where, viewport] of SIZES) {
  test.describe(where, () => {
    test.use({ viewport });

    test('a language is chosen, stays, and the lesson is played in it', async ({ lab }) => {
      await lab.open();
      await lab.button('Buy', 'Harry').click();
      await lab.pass(3000);
      const clock = await lab.clock.textContent();

      await languages(lab).focus();
      await lab.page.keyboard.press('ArrowDown');
      await reads(lab, '哈里').toContainText('谢谢惠顾！');
      await reads(lab, '鲍勃').toContainText('有货1件');
      await expect(languages(lab)).toBeFocused();
      await expect(languages(lab)).toHaveAccessibleName('语言');
      await expect(html(lab)).toHaveAttribute('lang', 'zh-Hans');
      await expect(lab.clock).toHaveText(clock ?? '');
      expect(await latinWords(lab)).toEqual([]);

      await lab.page.reload();
      const press = (name: string) => lab.page.getByRole('button', { name, exact: true }).click();
      await press('从上次的地方继续');
      await press('刷新，鲍勃');
      await expect(lab.lamp('Bob')).toContainText('陈旧的回答：落后1个变更。');
      expect(await latinWords(lab)).toEqual([]);
      await expectToFit(lab.page.locator('body'));
      await press('购买，鲍勃');
      await reads(lab, '鲍勃').toContainText('抱歉，已售罄');
      await lab.pass(3000);
      await press('我的订单，哈里');
      await press('跳到送达');
      await press('刷新，哈里');
      await expect(lab.step).toContainText('这就是CQRS');
      await expectClean(lab);
      await expectToFit(lab.page.locator('body'));

      await languages(lab).selectOption('en');
      await expect(lab.step).toContainText('That is CQRS');
      await expect(html(lab)).toHaveAttribute('lang', 'en');
    });

    test('the link’s language; the sandbox, its instruments and what is under them', async ({
      lab,
    }) => {
      await lab.page.clock.install({ time: 0 });
      await lab.page.goto('/?lang=zh-Hans#sandbox');
      await reads(lab, '哈里').toContainText('有货10件');
      await lab.page.clock.pauseAt(60_000);
      expect(await latinWords(lab)).toEqual([]);

      await lab.page.getByRole('button', { name: '购买，哈里' }).click();
      for (const tab of await lab.page.getByRole('tab').all()) {
        await tab.click();
        await expect(lab.page.getByRole('tabpanel')).not.toContainText('请稍等');
        await expectToFit(lab.page.locator('body'));
      }
      await lab.page.getByRole('tab', { name: '时空图' }).click();
      await expect(lab.page.getByRole('tabpanel')).toContainText('写侧');
      expect(await latinWords(lab)).toEqual([]);
      if (where === 'on a desk') await expectClean(lab);

      await languages(lab).selectOption('en');
      await expect(lab.page.getByRole('tabpanel')).toContainText(/Write\s*side/);
      await lab.page.reload();
      await expect(lab.card('Harry')).toBeVisible();
    });
  });
}

test.describe('with a browser that speaks Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('it is what the page opens in', async ({ lab }) => {
    await lab.page.clock.install({ time: 0 });
    await lab.page.goto('/');
    await reads(lab, '哈里').toContainText('有货1件');
    await expect(lab.page).toHaveTitle('CQRS Lab');
    await expect(languages(lab).locator('option')).toHaveText(['English', '简体中文']);
  });
});
