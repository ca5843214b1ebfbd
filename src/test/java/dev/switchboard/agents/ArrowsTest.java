package dev.switchboard.agents;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

final class ArrowsTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.switchboard.agents");

  @Test
  void agentUsesTrainingWhichUsesScriptWhichUsesSlotAndContext() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("agent")
        .definedBy("..agents.agent..")
        .layer("training")
        .definedBy("..agents.training..")
        .layer("script")
        .definedBy("..agents.script..")
        .layer("slot")
        .definedBy("..agents.slot..")
        .layer("context")
        .definedBy("..agents.context..")
        .whereLayer("training")
        .mayOnlyBeAccessedByLayers("agent")
        .whereLayer("script")
        .mayOnlyBeAccessedByLayers("training", "agent")
        .whereLayer("slot")
        .mayOnlyBeAccessedByLayers("script", "training", "agent")
        .whereLayer("context")
        .mayOnlyBeAccessedByLayers("slot", "script", "training", "agent")
        .check(CODE);
  }

  @Test
  void onlyTheContextKnowsTheLibrariesOfExpressions() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..agents.context..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.hubspot..", "jinjava..", "com.google.re2j..")
        .check(CODE);
  }
}
