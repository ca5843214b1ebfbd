package dev.switchboard.openchannels.whatsapp;

import dev.switchboard.directory.access.Secrets;
import dev.switchboard.platform.rest.Params;
import dev.switchboard.platform.rest.RestError;

/// Asks Meta whether it knows a number by what an administrator has pasted.
record Doorbell(GraphApi api, Secrets secrets) {
  private static final RestError TOKEN_WRONG =
      RestError.badRequest(
          "TOKEN_WRONG",
          "Meta does not accept this access token. Copy all of it, and see that it has not run out"
              + " and has the permission whatsapp_business_messaging.");
  private static final RestError SECRET_WRONG =
      RestError.badRequest(
          "SECRET_WRONG",
          "This is not the secret of the app that the token is for. It stands in the app's settings"
              + " under Basic.");
  private static final RestError NUMBER_WRONG =
      RestError.badRequest(
          "NUMBER_WRONG",
          "Meta does not show this token a number with this ID. Not the phone number is meant, but"
              + " the Phone number ID beside it.");

  WhatsappChannel.Keys keys(Params params) {
    String fresh = secrets.next().value();
    return keys(params, new WhatsappChannel.Keys("", "", fresh));
  }

  /// What is not sent stays.
  WhatsappChannel.Keys keys(Params params, WhatsappChannel.Keys before) {
    String token = params.text("TOKEN").map(String::strip).orElse(before.token());
    String secret = params.text("SECRET").map(String::strip).orElse(before.appSecret());
    if (!token.matches("[\\x21-\\x7E]{16,2000}")) {
      throw TOKEN_WRONG;
    }
    if (!secret.matches("[A-Za-z0-9]{16,128}")) {
      throw SECRET_WRONG;
    }
    return before.with(token, secret);
  }

  PhoneNumber demandKnown(WhatsappChannel.Keys keys, long number) {
    return switch (api.number(keys, number)) {
      case GraphApi.Reply.Done done -> {
        PhoneNumber known = PhoneNumber.of(done.result());
        if (known.phone().isBlank()) {
          throw NUMBER_WRONG;
        }
        yield known;
      }
      case GraphApi.Reply.Refused refused when refused.words().contains("appsecret_proof") ->
          throw SECRET_WRONG;
      case GraphApi.Reply.Refused refused when refused.tokenIsWrong() -> throw TOKEN_WRONG;
      case GraphApi.Reply.Refused refused when Failures.passes(refused) ->
          throw away(refused.words());
      case GraphApi.Reply.Refused _ -> throw NUMBER_WRONG;
      case GraphApi.Reply.Away away -> throw away(away.sentence());
    };
  }

  private static RestError away(String why) {
    return RestError.badRequest("WHATSAPP_AWAY", "Meta could not be asked: " + why);
  }
}
