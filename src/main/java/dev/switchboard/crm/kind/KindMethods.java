package dev.switchboard.crm.kind;

import dev.switchboard.crm.access.CrmAccess;
import dev.switchboard.crm.item.ItemMethods;
import dev.switchboard.crm.item.Kind;
import dev.switchboard.platform.lane.Lanes;
import dev.switchboard.platform.rest.Method;
import dev.switchboard.platform.rest.Param;
import dev.switchboard.platform.storage.Database;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The methods about leads, contacts, companies and deals.
///
/// Source: contract/methods/crm/crm.lead.add.json and its neighbours.
public final class KindMethods {
  private static final Param ID = Param.id("id").required("", "ID is not defined or invalid.");
  private static final Param FIELDS =
      Param.object("fields").wrong("", "Parameter 'fields' must be array.");
  private static final Param PARAMS =
      Param.object("params").wrong("", "Parameter 'params' must be array.");

  private final Function<Kind, ItemMethods> methods;

  /// @param zone that times are read and shown in
  public KindMethods(Database database, Lanes lanes, ZoneId zone, CrmAccess access) {
    this.methods = kind -> new ItemMethods(kind, database, lanes, zone, access);
  }

  public List<Method> methods() {
    return Stream.of(leads(), contacts(), companies(), deals(), activities())
        .flatMap(List::stream)
        .toList();
  }

  private List<Method> leads() {
    ItemMethods leads = methods.apply(Kinds.LEAD);
    return List.of(
        named("crm.lead.fields").handledBy(leads::fields),
        adding("crm.lead.add").handledBy(leads::add),
        finding("crm.lead.get").handledBy(leads::get),
        listing("crm.lead.list").handledBy(leads::list),
        changing("crm.lead.update").handledBy(leads::update),
        finding("crm.lead.delete").handledBy(leads::delete));
  }

  private List<Method> contacts() {
    ItemMethods contacts = methods.apply(Kinds.CONTACT);
    return List.of(
        named("crm.contact.fields").handledBy(contacts::fields),
        adding("crm.contact.add").handledBy(contacts::add),
        finding("crm.contact.get").handledBy(contacts::get),
        listing("crm.contact.list").handledBy(contacts::list),
        changing("crm.contact.update").handledBy(contacts::update),
        finding("crm.contact.delete").handledBy(contacts::delete));
  }

  private List<Method> companies() {
    ItemMethods companies = methods.apply(Kinds.COMPANY);
    return List.of(
        named("crm.company.fields").handledBy(companies::fieldsForReaders),
        adding("crm.company.add").handledBy(companies::add),
        finding("crm.company.get").handledBy(companies::get),
        listing("crm.company.list").handledBy(companies::list),
        changing("crm.company.update").handledBy(companies::update),
        finding("crm.company.delete").handledBy(companies::delete));
  }

  private List<Method> deals() {
    ItemMethods deals = methods.apply(Kinds.DEAL);
    return List.of(
        named("crm.deal.fields").handledBy(deals::fields),
        adding("crm.deal.add").handledBy(deals::add),
        finding("crm.deal.get").handledBy(deals::get),
        listing("crm.deal.list").handledBy(deals::list),
        changing("crm.deal.update").handledBy(deals::update),
        finding("crm.deal.delete").handledBy(deals::delete));
  }

  private List<Method> activities() {
    ItemMethods activities = methods.apply(Kinds.ACTIVITY);
    return List.of(
        named("crm.activity.fields").handledBy(activities::fieldsForReaders),
        adding("crm.activity.add").handledBy(activities::add),
        finding("crm.activity.get").handledBy(activities::get),
        listing("crm.activity.list").handledBy(activities::list),
        changing("crm.activity.update").handledBy(activities::update),
        finding("crm.activity.delete").handledBy(activities::delete));
  }

  private static Method.Builder named(String name) {
    return Method.named(name).scope("crm");
  }

  private static Method.Builder adding(String name) {
    return named(name).param(FIELDS).param(PARAMS);
  }

  private static Method.Builder finding(String name) {
    return named(name).param(ID);
  }

  private static Method.Builder changing(String name) {
    return named(name).param(ID).param(FIELDS).param(PARAMS);
  }

  private static Method.Builder listing(String name) {
    return named(name)
        .param(Param.any("select"))
        .param(Param.any("filter"))
        .param(Param.any("order"))
        .param(Param.integer("start"))
        .paged();
  }
}
