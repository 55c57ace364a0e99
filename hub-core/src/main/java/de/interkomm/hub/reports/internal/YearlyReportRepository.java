package de.interkomm.hub.reports.internal;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

interface YearlyReportRepository extends Repository<YearlyReport, UUID> {

    /** So that SQL written by hand finds it. */
    YearlyReport saveAndFlush(YearlyReport report);

    /** All that belongs to it goes with it. */
    void delete(YearlyReport report);

    long count();

    Optional<YearlyReport> findById(UUID id);

    Optional<YearlyReport> findByYear(int year);

    List<YearlyReport> findAllByOrderByYearDesc();

    /** Held against everybody else who works on it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from YearlyReport r where r.id = :id")
    Optional<YearlyReport> findLocked(UUID id);
}
