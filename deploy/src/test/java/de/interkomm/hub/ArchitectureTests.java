package de.interkomm.hub;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;

import org.jspecify.annotations.NullMarked;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

import javax.sql.DataSource;

@AnalyzeClasses(
        packages = "de.interkomm.hub",
        importOptions = {ImportOption.DoNotIncludeTests.class, NotTestSupport.class})
class ArchitectureTests {

    private static final String TENANCY = "..hub.tenancy..";
    private static final Set<String> TENANTS = Set.of("rudi", "readi", "digitaledoerfer");

    @ArchTest
    static final ArchRule entitiesStayInside =
            noClasses()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .or()
                    .areAnnotatedWith(Embeddable.class)
                    .should()
                    .bePublic()
                    .because(
                            "other modules get records; an entity's transitions belong to its"
                                    + " module");

    @ArchTest
    static final ArchRule repositoriesStayInside =
            noClasses()
                    .that()
                    .areAssignableTo(Repository.class)
                    .should()
                    .bePublic()
                    .because("other modules ask the face, which checks who asks");

    @ArchTest
    static final ArchRule pagesAndApiAskTheFace =
            noClasses()
                    .that()
                    .resideInAnyPackage("..web..", "..api..")
                    .should()
                    .dependOnClassesThat(
                            DescribedPredicate.or(
                                    resideInAPackage("jakarta.persistence.."),
                                    JavaClass.Predicates.assignableTo(Repository.class),
                                    JavaClass.Predicates.assignableTo(JdbcOperations.class),
                                    JavaClass.Predicates.assignableTo(JdbcClient.class)))
                    .because("permissions and transactions live in the use cases");

    @ArchTest
    static final ArchRule controllersArePackagePrivate =
            noClasses()
                    .that()
                    .areMetaAnnotatedWith(Controller.class)
                    .should()
                    .bePublic()
                    .because("nobody calls a controller but the web");

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(OffsetDateTime.class, "now")
                    .orShould()
                    .callMethod(Year.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "Clock.system* outside the shell's configuration",
                                    call ->
                                            call.getTargetOwner().isEquivalentTo(Clock.class)
                                                    && call.getName().startsWith("system")
                                                    && !call.getOriginOwner()
                                                            .getPackageName()
                                                            .startsWith("de.interkomm.hub.shell")))
                    .because("a test must be able to say what time it is");

    @ArchTest
    static final ArchRule noThreadLocals =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(ThreadLocal.class)
                    .because(
                            "what a thread remembers outlives the request; scoped values do not"
                                    + " (docs/adr/0006)");

    @ArchTest
    static final ArchRule onlyTenancyReadsTheScope =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(TENANCY)
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(ScopedValue.class)
                    .because("the current network has one owner; methods take a NetworkId");

    @ArchTest
    static final ArchRule onlyTenancyHasDataSources =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(TENANCY)
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(DataSource.class)
                    .because(
                            "a connection taken past tenancy points at nobody's schema, or at any");

    @ArchTest
    static final ArchRule coreNamesNoTenant =
            noClasses()
                    .that(new OfHubCore())
                    .should()
                    .dependOnClassesThat(new OfATenant())
                    .because("a network is plugged in, never built in");

    @ArchTest
    static final ArchRule tenantsDoNotKnowOneAnother =
            classes()
                    .that(new OfATenant())
                    .should(
                            new ArchCondition<>("depend on no other tenant") {
                                @Override
                                public void check(JavaClass tenant, ConditionEvents events) {
                                    tenant.getDirectDependenciesFromSelf().stream()
                                            .filter(
                                                    dependency ->
                                                            OfATenant.isOfATenant(
                                                                            dependency
                                                                                    .getTargetClass())
                                                                    && !dependency
                                                                            .getTargetClass()
                                                                            .getPackageName()
                                                                            .equals(
                                                                                    tenant
                                                                                            .getPackageName()))
                                            .forEach(
                                                    dependency ->
                                                            events.add(
                                                                    SimpleConditionEvent.violated(
                                                                            tenant,
                                                                            dependency
                                                                                    .getDescription())));
                                }
                            })
                    .because("any of them may be left out of a hub");

    @ArchTest
    static final ArchRule everyPackageSaysWhatItIsFor =
            classes()
                    .should(
                            new ArchCondition<>(
                                    "live in a package that is @NullMarked and documented") {
                                @Override
                                public void check(JavaClass type, ConditionEvents events) {
                                    boolean root = type.getPackageName().equals("de.interkomm.hub");
                                    if (!root
                                            && !type.getPackage()
                                                    .isAnnotatedWith(NullMarked.class)) {
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        type,
                                                        type.getPackageName()
                                                                + " has no package-info with"
                                                                + " @NullMarked"));
                                    }
                                }
                            })
                    .because("a newcomer reads package-info first, and NullAway only there");

    @ArchTest
    static final ArchRule optionalIsForReturning =
            fields().should()
                    .notHaveRawType(Optional.class)
                    .because("a field that may be missing is @Nullable");

    @ArchTest
    static final ArchRule noBooleanSwitches =
            noMethods()
                    .that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat()
                    .haveModifier(JavaModifier.PUBLIC)
                    .and()
                    .areDeclaredInClassesThat()
                    .areInterfaces()
                    .should(
                            new ArchCondition<JavaMethod>("take a boolean") {
                                @Override
                                public void check(JavaMethod method, ConditionEvents events) {
                                    boolean takesBoolean =
                                            method.getRawParameterTypes().stream()
                                                    .anyMatch(
                                                            type ->
                                                                    type.isEquivalentTo(
                                                                            boolean.class));
                                    events.add(
                                            new SimpleConditionEvent(
                                                    method, takesBoolean, method.getDescription()));
                                }
                            })
                    .because("a caller's true says nothing; two methods or an enum do");

    @ArchTest
    static final ArchRule whatIsAskedOfTheDatabaseIsReadToItsEnd =
            noClasses()
                    .that()
                    // Closes it, because it reads more than fits into the memory.
                    .doNotHaveSimpleName("TrailVerification")
                    .should()
                    .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                    .because(
                            "such a stream keeps its connection until it is closed, beyond any"
                                    + " transaction for ever; list() and optional() do not");

    private static final class OfATenant extends DescribedPredicate<JavaClass> {

        OfATenant() {
            super("belong to a tenant module");
        }

        @Override
        public boolean test(JavaClass type) {
            return isOfATenant(type);
        }

        static boolean isOfATenant(JavaClass type) {
            String name = type.getPackageName();
            return TENANTS.stream()
                    .anyMatch(tenant -> name.startsWith("de.interkomm.hub." + tenant));
        }
    }

    private static final class OfHubCore extends DescribedPredicate<JavaClass> {

        OfHubCore() {
            super("belong to hub-core");
        }

        @Override
        public boolean test(JavaClass type) {
            return type.getPackageName().startsWith("de.interkomm.hub")
                    && !OfATenant.isOfATenant(type);
        }
    }
}
