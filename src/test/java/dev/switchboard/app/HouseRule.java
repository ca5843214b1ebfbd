package dev.switchboard.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.switchboard.testplants.switchboard.agents.agent.PlantedAgent;
import dev.switchboard.testplants.switchboard.app.top.PlantedTop;
import dev.switchboard.testplants.switchboard.crm.lead.PlantedLead;
import dev.switchboard.testplants.switchboard.crm.one.PlantedClock;
import dev.switchboard.testplants.switchboard.crm.one.PlantedHelper;
import dev.switchboard.testplants.switchboard.crm.one.PlantedJson;
import dev.switchboard.testplants.switchboard.crm.one.PlantedOpen;
import dev.switchboard.testplants.switchboard.crm.one.PlantedQuery;
import dev.switchboard.testplants.switchboard.crm.one.PlantedTable;
import dev.switchboard.testplants.switchboard.crm.one.PlantedThere;
import dev.switchboard.testplants.switchboard.crm.one.SqlPlanted;
import dev.switchboard.testplants.switchboard.crm.two.PlantedBack;
import dev.switchboard.testplants.switchboard.crm.util.PlantedWord;
import dev.switchboard.testplants.switchboard.directory.user.PlantedUser;
import dev.switchboard.testplants.switchboard.openchannels.line.PlantedLine;
import dev.switchboard.testplants.switchboard.platform.rest.PlantedEndpoint;
import dev.switchboard.testplants.switchboard.platform.rest.PlantedStarter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A rule about the shape of the code, with classes that break it.
enum HouseRule {
  OPENCHANNELS_KNOWS_NO_OTHER_ROOM(
      noArrow("openchannels", "agents", "crm", "app"), PlantedLine.class, PlantedLead.class),
  AGENTS_KNOWS_NO_OTHER_ROOM(
      noArrow("agents", "openchannels", "crm", "app"), PlantedAgent.class, PlantedLine.class),
  CRM_KNOWS_NO_OTHER_ROOM(
      noArrow("crm", "openchannels", "agents", "app"), PlantedLead.class, PlantedAgent.class),
  DIRECTORY_KNOWS_NO_ROOM_ABOVE_IT(
      noArrow("directory", "openchannels", "agents", "crm", "app"),
      PlantedUser.class,
      PlantedLead.class),
  PLATFORM_KNOWS_NO_ROOM(
      noArrow("platform", "directory", "openchannels", "agents", "crm", "app"),
      PlantedEndpoint.class,
      PlantedUser.class),
  NOBODY_USES_APP(
      noClasses()
          .that()
          .resideOutsideOfPackage(room("app"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(room("app")),
      PlantedStarter.class,
      PlantedTop.class),
  PACKAGES_HAVE_NO_CYCLES(
      slices().matching("..switchboard.(*).(*)..").should().beFreeOfCycles(),
      PlantedThere.class,
      PlantedBack.class),
  JOOQ_STAYS_IN_SQL_CLASSES(onlySqlClassesKnow("org.jooq.."), PlantedQuery.class),
  GENERATED_CLASSES_STAY_IN_SQL_CLASSES(
      onlySqlClassesKnow("dev.switchboard.gen.."), PlantedTable.class),
  JDBC_STAYS_IN_STORAGE(
      noClasses()
          .that()
          .resideOutsideOfPackages("..switchboard.platform.storage..", "dev.switchboard.gen..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql.."),
      SqlPlanted.class),
  TIME_COMES_FROM_OUTSIDE(
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.switchboard.bench..")
          .and()
          .doNotHaveFullyQualifiedName(Main.class.getName())
          .and()
          .doNotHaveFullyQualifiedName(LiveServer.class.getName())
          .should()
          .accessTargetWhere(describe("it reads the wall clock", HouseRule::readsTheClock)),
      PlantedClock.class),
  JACKSON_IS_THE_THIRD(
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind.."),
      PlantedJson.class),
  PACKAGES_ARE_NAMED_FOR_THE_DOMAIN(
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..manager.."),
      PlantedWord.class),
  CLASSES_ARE_NAMED_FOR_THE_DOMAIN(
      noClasses().should().haveNameMatching(".*(Util|Utils|Common|Helper|Helpers|Manager)"),
      PlantedHelper.class),
  CLASSES_ARE_FINAL(
      classes()
          .that()
          .resideOutsideOfPackage("dev.switchboard.gen..")
          .should(be(describe("final, or open on purpose", HouseRule::isClosed))),
      PlantedOpen.class);

  private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.time.InstantSource");
  private static final Pattern FACTORY = Pattern.compile("system.*|tick.*");

  private final ArchRule rule;
  private final List<Class<?>> plants;

  HouseRule(ArchRule rule, Class<?>... plants) {
    this.rule = rule;
    this.plants = List.of(plants);
  }

  ArchRule rule() {
    return rule;
  }

  /// The first is the one that breaks the rule.
  List<Class<?>> plants() {
    return plants;
  }

  private static ArchRule noArrow(String from, String... to) {
    return noClasses()
        .that()
        .resideInAPackage(room(from))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Arrays.stream(to).map(HouseRule::room).toArray(String[]::new));
  }

  private static String room(String name) {
    return "..switchboard." + name + "..";
  }

  private static ArchRule onlySqlClassesKnow(String packages) {
    DescribedPredicate<JavaClass> other =
        describe("are not named Sql…", type -> !outermost(type).getSimpleName().startsWith("Sql"));
    return noClasses()
        .that(other)
        .and()
        .resideOutsideOfPackages("..switchboard.platform.storage..", "dev.switchboard.gen..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(packages);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(HouseRule::outermost).orElse(type);
  }

  private static boolean readsTheClock(JavaAccess<?> access) {
    String name = access.getTarget().getName();
    JavaClass owner = access.getTargetOwner();
    if (owner.getPackageName().startsWith("java.time")) {
      return name.equals("now")
          || (CLOCKS.contains(owner.getName()) && FACTORY.matcher(name).matches());
    }
    return name.equals("currentTimeMillis")
        || (owner.getName().equals("java.util.Date")
            && access.getTarget().getFullName().endsWith("<init>()"));
  }

  private static boolean isClosed(JavaClass type) {
    return type.isInterface()
        || type.isEnum()
        || type.isAnonymousClass()
        || type.getModifiers().contains(JavaModifier.FINAL)
        || type.getModifiers().contains(JavaModifier.ABSTRACT);
  }
}
