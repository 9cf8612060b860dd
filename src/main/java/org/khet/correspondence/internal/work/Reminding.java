package org.khet.correspondence.internal.work;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khet.correspondence.WorkLines;
import org.khet.office.Acting;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Mails of what waits for a person, twice a working day. A mail holds number and subject of what the same person's
 * งานของฉัน shows, in the words it shows them, and nothing else.
 */
@Component
class Reminding {

    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
    private static final int MOST = 200;
    private static final int MOST_NAMED = 20;

    private final ReminderJobs jobs;
    private final WaitingLetters letters;
    private final List<WorkLines> others;
    private final Acting acting;
    private final ObjectProvider<JavaMailSender> mail;
    private final String from;
    private final String address;
    private final Clock clock;

    Reminding(
            ReminderJobs jobs,
            WaitingLetters letters,
            List<WorkLines> others,
            Acting acting,
            ObjectProvider<JavaMailSender> mail,
            @Value("${khet.reminders.from}") String from,
            @Value("${khet.reminders.address}") String address,
            Clock clock) {
        this.jobs = jobs;
        this.letters = letters;
        this.others = others;
        this.acting = acting;
        this.mail = mail;
        this.from = from;
        this.address = address;
        this.clock = clock;
    }

    /** Sends what is due now and was not sent yet; may run on any number of servers at once. */
    void send() {
        var sender = mail.getIfAvailable();
        var half = half();
        if (sender == null || half.isEmpty()) {
            return;
        }
        var today = LocalDate.now(clock);
        jobs.lay(today, half.get(), now());
        for (var job = jobs.claim(today, half.get(), now());
                job.isPresent();
                job = jobs.claim(today, half.get(), now())) {
            send(sender, job.get());
        }
    }

    private void send(JavaMailSender sender, ReminderJobs.Job job) {
        var waiting = waiting(job);
        var more = more(job);
        if (waiting.isEmpty() && more.isEmpty()) {
            jobs.done(job, "NOTHING");
            return;
        }
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(job.email());
        var count =
                waiting.size() + more.stream().mapToInt(WorkLines.Line::count).sum();
        message.setSubject(text("correspondence.reminder.subject", Integer.toString(count)));
        message.setText(words(waiting, more, job.day()));
        try {
            sender.send(message);
            jobs.done(job, "SENT");
        } catch (MailException refused) {
            LOG.warn("A reminder could not be sent: {}", refused.getMessage());
            jobs.failed(job);
        }
    }

    /** As the person sees it in the place they asked to be reminded of; nothing when they no longer work there. */
    private List<Waiting> waiting(ReminderJobs.Job job) {
        return acting.actor(new OfficeId(job.officeId()), new PersonId(job.personId()), new UnitId(job.unitId()))
                .map(actor -> letters.of(actor, MOST))
                .orElse(List.of());
    }

    /** What of other modules waits for them there. */
    private List<WorkLines.Line> more(ReminderJobs.Job job) {
        return acting
                .actor(new OfficeId(job.officeId()), new PersonId(job.personId()), new UnitId(job.unitId()))
                .stream()
                .flatMap(actor -> others.stream().flatMap(one -> one.lines(actor).stream()))
                .toList();
    }

    private String words(List<Waiting> waiting, List<WorkLines.Line> more, LocalDate today) {
        var lines = new ArrayList<String>();
        var late = waiting.stream()
                .filter(letter -> letter.due() != null && letter.due().isBefore(today))
                .count();
        lines.add(text("correspondence.reminder.count", Integer.toString(waiting.size()), Long.toString(late)));
        lines.add("");
        waiting.stream().limit(MOST_NAMED).map(Reminding::line).forEach(lines::add);
        if (waiting.size() > MOST_NAMED) {
            lines.add(text("correspondence.reminder.more", Integer.toString(waiting.size() - MOST_NAMED)));
        }
        more.forEach(one -> lines.add(one.text()));
        lines.add("");
        lines.add(text("correspondence.reminder.open", address));
        return String.join("\n", lines);
    }

    /** The only place a mail gets its words from. */
    private static String line(Waiting letter) {
        var subject = letter.secret() ? text("correspondence.secret.hidden") : letter.subject();
        return letter.number() == null
                ? text("correspondence.reminder.line.new", subject)
                : text("correspondence.reminder.line", letter.number() + "/" + letter.year(), subject);
    }

    /** Empty before the working day begins and at the week's end. */
    private Optional<String> half() {
        var now = now();
        var time = now.toLocalTime();
        if (now.getDayOfWeek() == DayOfWeek.SATURDAY || now.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return Optional.empty();
        }
        if (!time.isBefore(AFTERNOON)) {
            return Optional.of("AFTERNOON");
        }
        return time.isBefore(MORNING) || !time.isBefore(LocalTime.NOON) ? Optional.empty() : Optional.of("MORNING");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
