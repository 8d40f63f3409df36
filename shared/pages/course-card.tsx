import type { CourseEvent } from '../domain/request.ts';
import { courseText, courseTitle } from '../texts/course.ts';
import { formatDayAndTime } from '../texts/dates.ts';
import type { Language } from '../texts/language.ts';
import { Card, Facts } from './parts.tsx';

interface Props {
  readonly language: Language;
  readonly course: readonly CourseEvent[];
}

/** Tells what happened to a request so far, oldest first (V22). */
export const CourseCard = ({ language, course }: Props) =>
  course.length === 0 ? null : (
    <Card id="course" title={courseTitle(language)}>
      <Facts
        rows={course.map((event) => ({
          label: formatDayAndTime(language, event.at),
          value: courseText(language, event),
        }))}
      />
    </Card>
  );
