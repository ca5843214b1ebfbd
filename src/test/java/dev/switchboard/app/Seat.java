package dev.switchboard.app;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/// Somebody who sits in front of the inbox.
record Seat(BrowserContext context, Page page) implements AutoCloseable {
  /// @return the cookies of whoever is logged in now
  static String logIn(BrowserContext context, String person, String password) {
    try (context) {
      Page page = context.newPage();
      page.navigate("/login/");
      page.getByLabel("E-mail").fill(person + "@example.com");
      page.getByLabel("Password").fill(password);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in")).click();
      page.waitForURL(url -> !url.contains("/login/"));
      return context.storageState();
    }
  }

  Seat opens(String view) {
    page.navigate("/?view=" + view);
    listed(page);
    return this;
  }

  /// Waits until the list shows its dialogs, or that there are none.
  static void listed(Page page) {
    page.locator(".rows > .all, .rows + .empty").waitFor();
  }

  /// Where the sheet that a key has opened takes what is typed.
  Locator asked() {
    return page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.COMBOBOX);
  }

  /// Chooses in the sheet what it offers first, once that is what is meant.
  void takes(String option) {
    Locator first =
        page.getByRole(AriaRole.DIALOG)
            .getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setSelected(true));
    PlaywrightAssertions.assertThat(first).containsText(option);
    page.keyboard().press("Enter");
  }

  void picks(String query, String option) {
    asked().fill(query);
    takes(option);
  }

  Locator list() {
    return page.locator(".rows");
  }

  Locator row(String name) {
    return page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(name));
  }

  Locator thread() {
    return page.getByRole(AriaRole.LOG);
  }

  Locator bubble(String text) {
    return thread().locator(".bubble").filter(new Locator.FilterOptions().setHasText(text));
  }

  Locator title() {
    return page.locator("main .title");
  }

  /// A button of the page, not of a message that comes and goes.
  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .and(page.locator(":not(.toast *)"));
  }

  /// Begins to add a channel of this kind.
  void adds(String channel) {
    button("Add a channel").click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(channel)).click();
  }

  Locator composer() {
    return page.locator("textarea");
  }

  void answers(String text) {
    composer().fill(text);
    composer().press("Control+Enter");
  }

  /// A short message of the page, which stays while the pointer is on it.
  Locator toast(String text) {
    Locator toast =
        page.locator(".toast").filter(new Locator.FilterOptions().setHasText(text)).last();
    toast.hover();
    return toast;
  }

  /// What the page's policy refused.
  List<?> refused() {
    return (List<?>) page.evaluate("window.refused ?? []");
  }

  @Override
  public void close() {
    context.close();
  }
}
